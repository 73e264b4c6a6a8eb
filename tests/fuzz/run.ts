import fc, { type Arbitrary } from 'fast-check';

import { asAdmin } from '../support/admin';
import type { TestApp } from '../support/app';
import { create } from '../support/entries';
import { listen } from '../support/listen';
import { documentOf } from '../support/openapi';
import { makeProgramme } from '../support/programme';
import { asToken } from '../support/tokens';
import { contentOf, rowsOf } from './content';
import { graphqlReads, graphqlWrites } from './graphql';
import { judge, type Answer, type Names } from './judge';
import { describeRequest, type Request } from './request';
import { parametersOf, restReads, type Type } from './rest';
import { namesOf, readSchema, type Known } from './schema';
import { sendTo } from './send';
import { adminReads, adminWrites, restWrites } from './writes';

export interface FuzzOptions {
  reads: number;
  writes: number;
  /** The same seed, the same requests on the same database. */
  seed: number;
}

export interface FuzzReport {
  seed: number;
  /** How many answers of each status there were. */
  statuses: Record<string, number>;
  /** What was wrong, each with the request. */
  faults: string[];
}

/** Of how many refused writes one is followed by a comparison of all rows, and not of their numbers alone. */
const COMPARED = 20;

/**
 * Asks an application for what nobody should ask, over every API, and judges each answer: no 5xx, refusals that say
 * what is wrong and what to do, nothing written by what is refused, no stack in the log for what a client did.
 */
export async function fuzz(app: TestApp, { reads, writes, seed }: FuzzOptions): Promise<FuzzReport> {
  const known = await fill(app);
  const types = typesOf(app);
  const schema = readSchema();
  const document = await documentOf(app);
  const parameters = (type: Type) => parametersOf(schema, type, document, known);
  const reading = fc.oneof(
    { arbitrary: restReads(schema, types, document, known), weight: 5 },
    { arbitrary: graphqlReads(schema, known), weight: 3 },
    { arbitrary: adminReads(types, parameters, known), weight: 2 }
  );
  const writing = fc.oneof(
    { arbitrary: restWrites(schema, types, known), weight: 4 },
    { arbitrary: graphqlWrites(schema, known), weight: 3 },
    { arbitrary: adminWrites(schema, types, known), weight: 3 }
  );
  const headers = {
    visitor: {},
    token: await asToken(app, 'full-access'),
    administrator: await asAdmin(app),
  };
  const trial = new Trial(app, sendTo(await listen(app), headers), namesOf(schema), seed);
  await trial.read(samples(reading, reads, seed));
  await trial.write(samples(writing, writes, seed));
  return trial.report;
}

function samples(arbitrary: Arbitrary<Request>, numRuns: number, seed: number): Request[] {
  return numRuns === 0 ? [] : fc.sample(arbitrary, { numRuns, seed });
}

class Trial {
  readonly report: FuzzReport;
  private readonly rows: () => Promise<string>;
  private readonly content: () => Promise<string>;

  constructor(
    private readonly app: TestApp,
    private readonly send: (request: Request) => Promise<Answer>,
    private readonly names: Names,
    seed: number
  ) {
    this.report = { seed, statuses: {}, faults: [] };
    this.rows = rowsOf(app);
    this.content = contentOf(app);
  }

  async read(requests: Request[]): Promise<void> {
    for (const request of requests) await this.ask(request);
  }

  /** What was accepted may have changed anything; what was refused, nothing. */
  async write(requests: Request[]): Promise<void> {
    let [rows, content, refused] = [await this.rows(), await this.content(), 0];
    for (const request of requests) {
      const isRefused = await this.ask(request);
      const written = await this.rows();
      const isCompared = !isRefused || (refused += 1) % COMPARED === 0;
      const now = isCompared ? await this.content() : content;
      if (isRefused && (written !== rows || now !== content))
        this.fault(request, 'refused, and written all the same');
      [rows, content] = [written, now];
    }
  }

  /** @returns whether it was refused */
  private async ask(request: Request): Promise<boolean> {
    const logged = this.listenToLog();
    const answer = await this.send(request).catch((error: Error) => ({ status: 599, body: error.message }));
    const { status, body } = answer;
    const errors = logged();
    this.report.statuses[status] = (this.report.statuses[status] ?? 0) + 1;
    const wrong =
      judge(request, answer, this.names) ?? (errors.length > 0 ? 'answered, and logged as an error' : null);
    if (wrong !== null) this.fault(request, `${wrong} ${errors.join(' ')}`);
    return status >= 400 || Array.isArray((body as { errors?: unknown } | null)?.errors);
  }

  private fault(request: Request, what: string): void {
    this.report.faults.push(`${what.slice(0, 700)}\n  ${describeRequest(request)}`);
  }

  /** What is logged as an error, with its stack, from here to the call of what this gives. */
  private listenToLog(): () => string[] {
    const { log } = this.app.strapi;
    const stock = log.error;
    const errors: string[] = [];
    log.error = ((error: unknown) => {
      errors.push(
        String((error as Error | undefined)?.stack ?? error)
          .split('\n')
          .slice(0, 6)
          .join(' |')
      );
      return log;
    }) as typeof log.error;
    return () => {
      log.error = stock;
      return errors;
    };
  }
}

/** Entries of every type, with relations between them. */
async function fill(app: TestApp): Promise<Known> {
  await makeProgramme(app);
  const contact = await create(app, 'api::press-contact.press-contact', {
    name: 'Camille Martin',
    role: 'Presse',
  });
  const [category, tag] = [
    await create(app, 'api::category.category', { name: 'Actualités' }),
    await create(app, 'api::tag.tag', { name: 'Numérique' }),
  ];
  const related = { category: category.documentId, tags: [tag.documentId] };
  await create(app, 'api::press-release.press-release', { ...related, pressContacts: [contact.documentId] });
  await create(app, 'api::event.event', { ...related, startsAt: '2022-03-24T17:00:00.000Z' });
  const rows = await Promise.all(
    typesOf(app).map(({ uid }) => app.strapi.db.query(uid as 'api::call.call').findMany({ orderBy: 'id' }))
  );
  const all = rows.flat() as { documentId: string; slug?: string }[];
  const distinct = (values: (string | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  return {
    documentIds: distinct(all.map(({ documentId }) => documentId)),
    slugs: distinct(all.map(({ slug }) => slug)),
  };
}

function typesOf({ strapi }: TestApp): Type[] {
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  const naming = strapi.plugin('graphql').service('utils').naming;
  return types.map((type) => ({
    uid: type.uid,
    plural: type.info.pluralName,
    name: naming.getTypeName(type) as string,
  }));
}
