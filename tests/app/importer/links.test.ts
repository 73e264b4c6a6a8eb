import path from 'node:path';

import { startApp, type TestApp } from '../../support/app';
import {
  actions,
  createDocuments,
  importInto,
  removeEverything,
  type Documents,
  type Fixture,
} from '../../support/documents';
import { asToken } from '../../support/tokens';

const ALL: Fixture[] = ['candidats.md', 'communes.md', 'communique.md', 'webinaire.md'];

/** Orders in which a draft comes first, last, or between the documents that it links to. */
const ORDERS: Fixture[][] = [
  ALL,
  [...ALL].reverse(),
  ['communique.md', 'communes.md', 'candidats.md', 'webinaire.md'],
  ['webinaire.md', 'candidats.md', 'communique.md', 'communes.md'],
];

interface Linked {
  title: string;
  slug: string;
  calls: { title: string }[];
}

const titles = (entries: { title: string }[]) => entries.map(({ title }) => title).sort();

/** Everything about the calls that the public sees, and the same for drafts. */
async function linksIn(app: TestApp) {
  const editor = await asToken(app, 'full-access');
  const list = async (plural: string, status: string) => {
    const asked = app.http.get(`/api/${plural}?populate=*&status=${status}&sort=title`);
    return (await (status === 'draft' ? asked.set(editor) : asked)).body.data;
  };
  const of = async (status: string) => {
    const calls: (Linked & { opensAt: string; closesAt: string; programPages: Linked[] })[] = await list(
      'calls',
      status
    );
    const linked: Linked[] = [];
    for (const plural of ['events', 'press-releases', 'program-pages'])
      linked.push(...(await list(plural, status)));
    return {
      calls: calls.map(({ title, slug, opensAt, closesAt, programPages }) => [
        title,
        slug,
        opensAt,
        closesAt,
        titles(programPages),
      ]),
      linked: linked.map(({ title, slug, calls: own }) => [title, slug, titles(own)]),
    };
  };
  return { published: await of('published'), draft: await of('draft') };
}

const PROJECTS = 'Appel à projets, 3e édition';
const APPLICATIONS = 'Appel à candidatures, 3e édition';
const CALLS = [
  [
    APPLICATIONS,
    'appel-a-candidatures-3e-edition',
    '2030-03-03T23:00:00.000Z',
    '2030-03-31T22:00:00.000Z',
    [],
  ],
  [
    PROJECTS,
    'appel-a-projets-3e-edition',
    '2030-01-20T23:00:00.000Z',
    '2030-03-15T23:00:00.000Z',
    ['Communes'],
  ],
];
const WEBINAR = 'Appel à projets Sillage – webinaire d’information';
const PUBLISHED = [
  [WEBINAR, expect.any(String), [PROJECTS]],
  ['Embarquer avec Sillage', expect.any(String), [APPLICATIONS]],
  ['Communes', 'communes', [PROJECTS]],
];

describe('the calls that documents mention', () => {
  let app: TestApp;
  let documents: Documents;
  const importOne = (name: string) => importInto(app.strapi, [path.join(documents.folder, name)]);

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    documents = await createDocuments();
    for (const name of ALL) await documents.write(name);
  });
  afterEach(async () => {
    await documents.remove();
    await removeEverything(app.strapi);
  });

  it.each(ORDERS)('are the same, whatever came first: %s, %s, %s, %s', async (...order) => {
    for (const name of order) await importOne(name);
    const { published, draft } = await linksIn(app);
    expect(published).toEqual({ calls: CALLS, linked: PUBLISHED });
    const release = [expect.stringMatching(/^Les communes/), expect.any(String), [APPLICATIONS, PROJECTS]];
    expect(draft).toEqual({ calls: CALLS, linked: [PUBLISHED[0], PUBLISHED[1], release, PUBLISHED[2]] });
  });

  it('are drafts as long as only drafts mention them', async () => {
    await importOne('communique.md');
    const { published, draft } = await linksIn(app);
    expect(published).toEqual({ calls: [], linked: [] });
    expect(draft.calls.map(([title]) => title)).toEqual([
      'Appel à candidatures 2030',
      'Appel à projets 2030',
    ]);
  });

  it('have the slug of their title, although the edition was found after they were published', async () => {
    const release = (call: string) =>
      `---\ntitle: x\ndate: 2030-01-28\nfiles: x.pdf\n---\nLe ${call} est ouvert du 20 janvier au 15 mars 2030.\n`;
    await documents.write('a.md', release('nouvel appel à projets'));
    await documents.write('b.md', release('troisième appel à projets'));
    await importInto(
      app.strapi,
      ['a.md', 'b.md'].map((name) => path.join(documents.folder, name))
    );
    expect((await linksIn(app)).published.calls.map(([, slug]) => slug)).toEqual([
      'appel-a-projets-3e-edition',
    ]);
  });

  it('that turn out to be the same become one, with the links of both', async () => {
    const event = (closing: string) => `---
title: Rencontre du ${closing}
date: 2030-01-28
event_start_date: 2030-02-12
lieu: Lorient
---

L’appel à projets est ouvert du 20 janvier au ${closing} 2030.
`;
    await documents.write('a.md', event('15 mars'));
    await documents.write('b.md', event('22 mars'));
    const first = await importInto(
      app.strapi,
      ['a.md', 'b.md'].map((name) => path.join(documents.folder, name))
    );
    expect(first.counts.call).toEqual({ created: 2 });

    await documents.edit('b.md', '22 mars 2030', '15 mars 2030');
    const second = await importOne('b.md');
    expect(actions(second, 'call')).toEqual([
      'call removed Appel à projets 2030',
      'call unchanged Appel à projets 2030',
    ]);
    const { published } = await linksIn(app);
    expect([published.calls.length, published.linked.map(([, , calls]) => calls)]).toEqual([
      1,
      [['Appel à projets 2030'], ['Appel à projets 2030']],
    ]);
  });

  it('that a third document shows to be the same become one, and the duplicate’s entry follows', async () => {
    const release = (title: string, call: string) =>
      `---\ntitle: ${title}\ndate: 2030-01-28\nfiles: x.pdf\n---\n${call} 2030.\n`;
    await documents.write(
      'a.md',
      release('A', 'Le troisième appel à projets est ouvert du 20 janvier au 15 mars')
    );
    await documents.write('b.md', release('B', 'L’appel à projets est ouvert du 21 janvier au 22 mars'));
    await documents.write(
      'c.md',
      release('C', 'Le troisième appel à projets est ouvert du 20 janvier au 22 mars')
    );
    expect((await importOne('a.md')).counts.call).toEqual({ created: 1 });
    expect((await importOne('b.md')).counts.call).toEqual({ created: 1 });
    expect((await importOne('c.md')).counts.call).toEqual({ unchanged: 1, removed: 1 });
    for (const links of Object.values(await linksIn(app))) {
      expect(links.linked.map(([title, , calls]) => [title, calls])).toEqual([
        ['A', [PROJECTS]],
        ['B', [PROJECTS]],
        ['C', [PROJECTS]],
      ]);
    }
  });

  it('are not written as long as no document says when they close', async () => {
    await documents.write(
      'a.md',
      '---\ntitle: x\ndate: 2030-01-28\nlieu: y\n---\nSillage a lancé le 21 janvier son premier appel à projets.\n'
    );
    const report = await importOne('a.md');
    expect((await linksIn(app)).draft.calls).toEqual([]);
    expect(report.warnings.map(({ message }) => message)).toContainEqual(
      'the Appel à projets, 1re édition opens at 2030-01-20T23:00:00.000Z, but no document says when it closes:' +
        ' no call is written until one does'
    );
  });

  it('keep the contacts, tags and category of their documents, each made once', async () => {
    for (const name of ALL) await importOne(name);
    const list = async (plural: string) => (await app.http.get(`/api/${plural}?sort=slug`)).body.data;
    expect(titles((await list('tags')).map(({ name }: { name: string }) => ({ title: name })))).toEqual([
      'Littoral',
      'sillage',
    ]);
    expect((await list('categories')).map(({ name }: { name: string }) => name)).toEqual(['Webinaire']);
  });
});
