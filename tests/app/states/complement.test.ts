import type { UID } from '@strapi/strapi';
import fc from 'fast-check';

import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { arbitraryFilter, DATES, WORDS } from '../../support/arbitrary-filter';
import { GENERATED, generateApp, relationsOf, uidOf, valuesOf } from '../../support/generated-types';

jest.setTimeout(600_000);

const ROWS = 7;
/** For each type. After a change of the query layer, use some hundreds. */
const RUNS = Number(process.env.COMPLEMENT_RUNS ?? 16);

interface Documents {
  update: (params: object) => Promise<unknown>;
  create: (params: object) => Promise<{ documentId: string }>;
  findMany: (params: object) => Promise<{ documentId: string }[]>;
}

const documents = ({ strapi }: TestApp, uid: string) =>
  strapi.documents(uid as never) as unknown as Documents;

/** A value, or none, from a short list. */
const some = <Value>(values: Value[], seed: number): Value | null =>
  values[seed % (values.length + 1)] ?? null;

async function fill(app: TestApp, uid: string, dataOf: (seed: number) => object): Promise<string[]> {
  const ids = [];
  for (let seed = 0; seed < ROWS; seed += 1) {
    ids.push((await documents(app, uid).create({ data: dataOf(seed), status: 'published' })).documentId);
  }
  return ids;
}

/** How many filters had entries on both sides. If all entries are on one side, that proves little. */
let divided = 0;

/** For every filter, each entry matches either the filter or its negation. */
async function expectComplement(app: TestApp, uid: string): Promise<void> {
  const found = async (filters: object) => {
    const entries = await documents(app, uid).findMany({ filters, status: 'published', limit: 100 });
    return entries.map(({ documentId }) => documentId);
  };
  const all = (await found({})).sort();
  expect(all).toHaveLength(ROWS);
  await fc.assert(
    fc.asyncProperty(arbitraryFilter(app.strapi, uid), async (filter) => {
      const [matching, others] = [await found(filter), await found({ $not: filter })];
      expect([...matching, ...others].sort()).toEqual(all);
      if (matching.length > 0 && others.length > 0) divided += 1;
    }),
    { numRuns: RUNS }
  );
}

/** The same for what is populated through each relation: each related entry is on one side. */
async function expectComplementInPopulates(app: TestApp, uid: string): Promise<void> {
  const { attributes: all } = app.strapi.getModel(uid as UID.ContentType);
  const attributes = Object.entries(all) as unknown as [string, Relation][];
  for (const [name, { target }] of attributes.filter(([, one]) => one.target?.startsWith('api::'))) {
    const populated = async (value: unknown) => {
      const entries = await documents(app, uid).findMany({ populate: { [name]: value }, limit: 100 });
      return entries.map((entry) => idsIn((entry as unknown as Record<string, unknown>)[name]));
    };
    const everything = await populated(true);
    await fc.assert(
      fc.asyncProperty(arbitraryFilter(app.strapi, target), async (filters) => {
        const matching = await populated({ filters });
        const others = await populated({ filters: { $not: filters } });
        expect(matching.map((ids, index) => [...ids, ...others[index]].sort())).toEqual(everything);
        if (matching.flat().length > 0 && others.flat().length > 0) divided += 1;
      }),
      { numRuns: Math.ceil(RUNS / 4) }
    );
  }
}

interface Relation {
  target: string;
}

function idsIn(related: unknown): unknown[] {
  const entries = [related].flat().filter(Boolean) as { documentId: string }[];
  return entries.map(({ documentId }) => documentId).sort();
}

describe('a filter and its negation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const contacts = await fill(app, 'api::press-contact.press-contact', (seed) => ({
      name: WORDS[seed % WORDS.length],
      email: `person${seed}@example.org`,
      role: some(WORDS, seed),
    }));
    const tags = await fill(app, 'api::tag.tag', (seed) => ({
      name: `${WORDS[seed % 4]} ${seed}`,
      slug: `tag-${seed}`,
    }));
    const categories = await fill(app, 'api::category.category', (seed) => ({
      name: `${WORDS[seed % 4]} ${seed}`,
      slug: `category-${seed}`,
    }));
    const calls = await fill(app, 'api::call.call', (seed) => ({
      title: WORDS[seed % WORDS.length],
      slug: `call-${seed}`,
      ...(seed % 3 === 0 ? { rolling: true } : { closesAt: DATES[seed % 3] }),
      summary: some(WORDS, seed),
      contacts: contacts.slice(seed, seed + (seed % 3)),
      steps: seed % 2 ? [{ title: 'alpha', startsAt: some(DATES, seed) }, { title: WORDS[seed % 4] }] : [],
    }));
    await fill(app, 'api::event.event', (seed) => ({
      title: WORDS[seed % WORDS.length],
      slug: `event-${seed}`,
      startsAt: some(DATES.slice(0, 2), seed),
      place: some(WORDS, seed + 1),
      calls: calls.slice(seed, seed + (seed % 3)),
      tags: tags.slice(seed % 4, (seed % 4) + (seed % 2)),
      category: some(categories, seed),
    }));
    await fill(app, 'api::program-page.program-page', (seed) => ({
      title: WORDS[seed % WORDS.length],
      slug: `page-${seed}`,
      calls: calls.slice(seed, seed + (seed % 4)),
    }));
    await fill(app, 'api::press-release.press-release', (seed) => ({
      title: WORDS[seed % WORDS.length],
      slug: `release-${seed}`,
      contacts: contacts.slice(0, seed % 3),
      releasedAt: some(DATES.slice(0, 1), seed),
    }));
  });
  afterAll(() => app.stop());

  it.each(['call', 'event', 'program-page', 'press-release', 'tag', 'category', 'press-contact'])(
    'have each entry between them, once: %s',
    (name) => expectComplement(app, `api::${name}.${name}`)
  );

  it.each(['call', 'event', 'program-page', 'press-release', 'tag'])(
    'have each populated entry between them, once: %s',
    (name) => expectComplementInPopulates(app, `api::${name}.${name}`)
  );

  it('have the same over REST and GraphQL', async () => {
    const titles = (entries: { slug: string }[]) => entries.map(({ slug }) => slug).sort();
    const rest = async (query: string) => titles((await app.http.get(`/api/events?${query}`)).body.data);
    const graphql = async (filters: string) => {
      const { body } = await app.http
        .post('/graphql')
        .send({ query: `{ events(filters: ${filters}) { slug } }` });
      return titles(body.data.events);
    };
    const open = await rest('filters[calls][state]=open');
    const others = await rest('filters[$not][calls][state]=open');
    expect(open.length).toBeGreaterThan(0);
    expect([...open, ...others].sort()).toEqual(await rest(''));
    expect(await graphql('{ calls: { state: { eq: "open" } } }')).toEqual(open);
    expect(await graphql('{ not: { calls: { state: { eq: "open" } } } }')).toEqual(others);
  });
});

describe('a filter and its negation in another app', () => {
  let app: TestApp;
  let generated: Awaited<ReturnType<typeof generateApp>>;
  const types = Array.from({ length: GENERATED }, (_type, index) => index);

  beforeAll(async () => {
    generated = await generateApp();
    app = await startOtherApp(generated.directory);
    await fillGenerated();
    const campuses = await fill(app, 'api::campus.campus', (seed) => ({ name: WORDS[seed % WORDS.length] }));
    await fill(app, 'api::course.course', (seed) => ({
      title: WORDS[seed % 4],
      campus: some(campuses, seed),
    }));
    await fill(app, 'api::bulletin.bulletin', (seed) => ({
      title: WORDS[seed % 4],
      campus: some(campuses, seed),
    }));
  });
  afterAll(async () => {
    await app.stop();
    await generated.remove();
  });

  /** Relations are added when all entries exist. */
  async function fillGenerated(): Promise<void> {
    const documentIds: Record<string, string[]> = {};
    for (const type of types) {
      documentIds[uidOf(type)] = await fill(app, uidOf(type), (seed) => valuesOf(type, seed));
    }
    for (const type of types) {
      for (const [seed, documentId] of documentIds[uidOf(type)].entries()) {
        const data = relationsOf(type, seed, documentIds);
        await documents(app, uidOf(type)).update({ documentId, data, status: 'published' });
      }
    }
  }

  it.each(types)('have each entry between them, once: generated type %i', (type) =>
    expectComplement(app, uidOf(type))
  );

  it.each(types.filter((type) => type % 4 === 0))(
    'have each populated entry between them, once: generated type %i',
    (type) => expectComplementInPopulates(app, uidOf(type))
  );

  it.each(['campus', 'course', 'bulletin'])('have each entry between them, once: %s', (name) =>
    expectComplement(app, `api::${name}.${name}`)
  );
});

it('a filter and its negation often divided the entries', () => {
  expect(divided).toBeGreaterThan(RUNS / 4);
});
