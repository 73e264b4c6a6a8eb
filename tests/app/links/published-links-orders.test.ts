import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';

import { OTHER_APP, startApp, startOtherApp, type TestApp } from '../../support/app';
import { arbitrarySteps } from '../../support/arbitrary-links';
import { LinksScene } from '../../support/links-scene';
import { documentsOf, idsIn, relationsOf, type Relation } from '../../support/published-links';
import { asToken, type Caller } from '../../support/tokens';

jest.setTimeout(900_000);

/** For each relation. For a release, use some dozens. */
const RUNS = Number(process.env.LINKS_RUNS ?? 3);

async function expectExactly(app: TestApp, relation: Relation, locales: string[], caller: Caller = {}) {
  await fc.assert(
    fc.asyncProperty(arbitrarySteps(relation, locales), async (taken) => {
      const scene = new LinksScene(app, relation, locales, caller);
      await scene.begin();
      for (const step of taken) {
        await scene.take(step);
        const { found, expected } = await scene.lists();
        expect(found).toEqual(expected);
      }
    }),
    { numRuns: RUNS, seed: Number(process.env.LINKS_SEED) || undefined }
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

describe('whatever is published, unpublished and discarded, in any order', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('every relation between types that have drafts is tested', () => {
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

  it.each(['seeAlso', 'next', 'whole', 'like'])('the public links are the published ones: %s', (name) =>
    expectExactly(app, named(app, 'bulletin', name), ['en'], caller)
  );

  it('an entry that can be linked only once belongs to the entry that was published with it last', async () => {
    const documents = documentsOf(app, SELF.target);
    const create = async (next: string[]) =>
      (await documents.create({ data: { title: 'Bulletin', next }, status: 'published' })).documentId;
    const wanted = await create([]);
    const [first, second] = [await create([wanted]), await create([wanted])];
    await documents.discardDraft({ documentId: first });
    const nexts = async (status: string) => {
      const found = [];
      for (const documentId of [first, second]) {
        const [entry] = await documents.findMany({ status, filters: { documentId }, populate: ['next'] });
        found.push(idsIn(entry.next));
      }
      return found;
    };
    expect([await nexts('draft'), await nexts('published')]).toEqual(Array(2).fill([[], [wanted]]));
  });
});
