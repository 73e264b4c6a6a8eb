import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';

import { OTHER_APP, startApp, startOtherApp, type TestApp } from '../support/app';
import { arbitrarySteps, AT_EACH_END, type Step } from '../support/arbitrary-links';
import { dataFor, documentsOf, idsIn, pathOf, relationsOf, type Relation } from '../support/published-links';
import { LinksModel, type End } from '../support/published-links-model';
import { asToken, type Caller } from '../support/tokens';

jest.setTimeout(900_000);

const RUNS = Number(process.env.LINKS_RUNS ?? 8);
/** Two entries at each end of a relation, and what the model says of them. */
class Scene {
  private readonly model: LinksModel;
  private documents: Record<End, string[]> = { source: [], target: [] };

  constructor(
    private readonly app: TestApp,
    private readonly relation: Relation,
    private readonly locales: string[],
    private readonly caller: Caller
  ) {
    this.model = new LinksModel(relation);
  }

  async begin(): Promise<void> {
    const { source, target } = this.relation;
    const create = async (uid: string) => {
      const { documentId } = await documentsOf(this.app, uid).create({ data: dataFor(uid) });
      for (const locale of this.locales.slice(1)) {
        const { slug: _, ...data } = dataFor(uid);
        await documentsOf(this.app, uid).update({ documentId, locale, data });
      }
      return documentId;
    };
    const fill = async (uid: string) => {
      const ids = [];
      while (ids.length < AT_EACH_END) ids.push(await create(uid));
      return ids;
    };
    const sources = await fill(source);
    this.documents = { source: sources, target: source === target ? sources : await fill(target) };
  }

  async take(step: Step): Promise<void> {
    const { end } = step;
    const documentId = this.documents[end][step.document];
    const documents = documentsOf(this.app, this.relation[end]);
    if (step.does === 'link') {
      const ids = step.others.map((index) => this.documents[end === 'source' ? 'target' : 'source'][index]);
      await documents.update({ documentId, locale: step.locale, data: { [this.attributeAt(end)]: ids } });
      this.model.link(end, documentId, ids, step.locale);
      return;
    }
    const { does } = step;
    // Strapi removes a draft that is discarded without anything published.
    const isPossible = (locale: string) =>
      does !== 'discardDraft' || this.model.isPublished(documentId, locale);
    const locales = step.locales.filter(isPossible);
    if (locales.length === 0) return;
    await documents[does]({ documentId, locale: locales });
    const ends: End[] = this.isSelf ? ['source', 'target'] : [end];
    for (const locale of locales) {
      if (does === 'publish') this.model.publish(ends, documentId, locale);
      else if (does === 'unpublish') this.model.unpublish(documentId, locale);
      else this.model.discard(ends, documentId, locale);
    }
  }

  /** Compares every list of links, public and draft, in every locale. */
  async check(): Promise<void> {
    for (const locale of this.locales) {
      for (const end of this.relation.inverse ? (['source', 'target'] as const) : (['source'] as const)) {
        const expected = (status: 'draft' | 'published') => this.expected(status, end, locale);
        expect({ locale, end, published: await this.answered(end, locale) }).toEqual({
          ...{ locale, end, published: expected('published') },
        });
        expect({ locale, end, draft: await this.drafted(end, locale) }).toEqual({
          ...{ locale, end, draft: expected('draft') },
        });
      }
    }
  }

  private get isSelf(): boolean {
    return this.relation.source === this.relation.target;
  }

  private attributeAt(end: End): string {
    return end === 'source' ? this.relation.attribute : this.relation.inverse!;
  }

  /** Lists of links by document, in their order where one end alone decides on it. */
  private byDocument(lists: [string, string[]][]): Record<string, string[]> {
    const order = (ids: string[]) => (this.relation.inverse ? [...ids].sort() : ids);
    return Object.fromEntries(lists.map(([id, ids]) => [id, order(ids)]));
  }

  private expected(status: 'draft' | 'published', end: End, locale: string): Record<string, string[]> {
    const all = this.documents[end];
    const shown = status === 'draft' ? all : all.filter((id) => this.model.isPublished(id, locale));
    return this.byDocument(shown.map((id) => [id, this.model.shown(status, end, id, locale)]));
  }

  private async answered(end: End, locale: string): Promise<Record<string, string[]>> {
    const attribute = this.attributeAt(end);
    const ids = this.documents[end].map((id) => `filters[documentId][$in]=${id}`).join('&');
    const populate = `populate[${attribute}][fields][0]=documentId`;
    const query = `${ids}&${populate}${this.locales.length > 1 ? `&locale=${locale}` : ''}`;
    const { body } = await this.app.http
      .get(encodeURI(`${pathOf(this.app, this.relation[end])}?${query}`))
      .set(this.caller);
    const entries = body.data as Record<string, unknown>[];
    return this.byDocument(entries.map((entry) => [String(entry.documentId), idsIn(entry[attribute])]));
  }

  private async drafted(end: End, locale: string): Promise<Record<string, string[]>> {
    const attribute = this.attributeAt(end);
    const documents = documentsOf(this.app, this.relation[end]);
    const filters = { documentId: { $in: this.documents[end] } };
    const entries = await documents.findMany({ status: 'draft', locale, filters, populate: [attribute] });
    return this.byDocument(entries.map((entry) => [String(entry.documentId), idsIn(entry[attribute])]));
  }
}

async function expectExactly(app: TestApp, relation: Relation, locales: string[], caller: Caller = {}) {
  await fc.assert(
    fc.asyncProperty(arbitrarySteps(relation, locales), async (taken) => {
      const scene = new Scene(app, relation, locales, caller);
      await scene.begin();
      for (const step of taken) {
        await scene.take(step);
        await scene.check();
      }
    }),
    { numRuns: RUNS }
  );
}

const CONTRACT = [
  ['call', 'contacts'],
  ['call', 'programPages'],
  ['event', 'calls'],
  ['event', 'category'],
  ['event', 'tags'],
  ['press-release', 'calls'],
  ['press-release', 'category'],
  ['press-release', 'pressContacts'],
  ['press-release', 'tags'],
];

const named = (app: TestApp, type: string, attribute: string) =>
  relationsOf(app).find((one) => one.source === `api::${type}.${type}` && one.attribute === attribute)!;

describe('whatever is published, unpublished and discarded in whatever order', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is tried with each relation between types that have drafts', () => {
    const relations = relationsOf(app).map(({ source, attribute }) => [source.split('.')[1], attribute]);
    expect(relations.sort()).toEqual(CONTRACT);
  });

  it.each(CONTRACT)('the public links are those that were published: %s, %s', (type, attribute) =>
    expectExactly(app, named(app, type, attribute), ['fr', 'en'])
  );
});

const SELF = { type: 'relation', target: 'api::bulletin.bulletin' };
const WITHIN = {
  next: { ...SELF, relation: 'oneToOne', inversedBy: 'previous' },
  previous: { ...SELF, relation: 'oneToOne', mappedBy: 'next' },
  whole: { ...SELF, relation: 'manyToOne', inversedBy: 'parts' },
  parts: { ...SELF, relation: 'oneToMany', mappedBy: 'whole' },
  like: { ...SELF, relation: 'manyToMany', inversedBy: 'likedBy' },
  likedBy: { ...SELF, relation: 'manyToMany', mappedBy: 'like' },
};

describe('the same within a type of another app, which has no locales', () => {
  let app: TestApp;
  let directory: string;
  let caller: Caller;
  beforeAll(async () => {
    directory = await mkdtemp(`${OTHER_APP}-links-`);
    await cp(OTHER_APP, directory, { recursive: true });
    const file = path.join(directory, 'src/api/bulletin/content-types/bulletin/schema.json');
    const schema = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...schema, attributes: { ...schema.attributes, ...WITHIN } }));
    app = await startOtherApp(directory);
    caller = await asToken(app, 'read-only');
  });
  afterAll(async () => {
    await app.stop();
    await rm(directory, { recursive: true });
  });

  it.each(['seeAlso', 'next', 'whole', 'like'])(
    'the public links are those that were published: %s',
    (name) => expectExactly(app, named(app, 'bulletin', name), ['en'], caller)
  );
});
