import type { UID } from '@strapi/strapi';

import { startApp, startAppOn, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import path from 'node:path';

const EVENT = 'api::event.event';
const RELEASE = 'api::press-release.press-release';
const OLD = path.resolve(__dirname, '..', '..', 'fixtures', 'database-before-addresses');
const NOW = '2031-06-01T12:00:00.000Z';
const BEFORE = '2031-05-01T06:00:00.000Z';

type Write = (params: object) => Promise<unknown>;
type Documents = Record<'update' | 'publish' | 'unpublish' | 'discardDraft', Write> & {
  clone: (params: object) => Promise<{ entries: { documentId: string }[] }>;
};

interface Item {
  title: string;
  date_published: string;
  date_modified: string;
}

describe('the date of an item', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
  });
  afterAll(() => app.stop());

  const documents = (uid: UID.ContentType) => app.strapi.documents(uid) as unknown as Documents;
  const itemOf = async (title: string, plural = 'press-releases', locale = 'fr') => {
    const { text } = await app.http.get(`/api/${plural}.json?locale=${locale}`);
    return (JSON.parse(text).items as Item[]).find((item) => item.title === title)!;
  };
  const publication = async (documentId: string, uid: UID.ContentType = RELEASE, locale = 'fr') => {
    const where = { documentId, locale, publishedAt: { $notNull: true } };
    return new Date((await app.strapi.db.query(uid).findOne({ where })).publishedAt).toISOString();
  };
  const jsonLdOf = async (slug: string) =>
    JSON.parse((await app.http.get(`/api/press-releases/${slug}.jsonld`)).text);
  const instantOf = (written: string) => new Date(written).toISOString();

  it('is the entry’s own, or else the end of its embargo', async () => {
    await create(app, RELEASE, {
      title: 'Daté',
      slug: 'date',
      releasedAt: BEFORE,
      embargoUntil: '2031-05-02T00:00:00.000Z',
    });
    expect((await itemOf('Daté')).date_published).toBe(BEFORE);
    await create(app, RELEASE, { title: 'Embargo', slug: 'embargo', embargoUntil: BEFORE });
    expect((await itemOf('Embargo')).date_published).toBe(BEFORE);
    expect(instantOf((await jsonLdOf('embargo')).datePublished)).toBe(BEFORE);
  });

  it('is that of its first publication and not of its draft, whatever happens to it', async () => {
    const { documentId } = await create(
      app,
      RELEASE,
      { title: 'Écrit avant', slug: 'ecrit' },
      { status: 'draft' }
    );
    const long = new Date('2031-01-01T00:00:00.000Z');
    await app.strapi.db.query(RELEASE).updateMany({ where: { documentId }, data: { createdAt: long } });
    await documents(RELEASE).publish({ documentId });
    const first = await publication(documentId);
    const dates = async () => {
      const { date_published, date_modified } = await itemOf('Écrit avant');
      return [date_published, date_modified];
    };
    expect(await dates()).toEqual([first, first]);
    const { datePublished } = await jsonLdOf('ecrit');
    expect(instantOf(datePublished).slice(0, 19)).toBe(first.slice(0, 19));

    await documents(RELEASE).update({ documentId, data: { lead: 'Un brouillon' } });
    expect(await dates()).toEqual([first, first]);
    await documents(RELEASE).publish({ documentId });
    expect(await dates()).toEqual([first, await publication(documentId)]);
    await documents(RELEASE).discardDraft({ documentId });
    await documents(RELEASE).unpublish({ documentId });
    await documents(RELEASE).publish({ documentId });
    const last = await publication(documentId);
    expect(await dates()).toEqual([first, last]);
    expect(last > first).toBe(true);
  });

  it('differs for each language and for a copy', async () => {
    const { documentId } = await create(app, EVENT, { title: 'Forum', slug: 'forum', startsAt: NOW });
    const english = { documentId, locale: 'en', data: { title: 'Fair' }, status: 'published' };
    await documents(EVENT).update(english);
    expect((await itemOf('Fair', 'events', 'en')).date_published).toBe(
      await publication(documentId, EVENT, 'en')
    );
    const { entries } = await documents(EVENT).clone({ documentId, data: { title: 'Copie' } });
    const [{ documentId: copy }] = entries;
    await documents(EVENT).publish({ documentId: copy, locale: 'fr' });
    expect((await itemOf('Copie', 'events')).date_published).toBe(await publication(copy, EVENT));
  });

  it('is not set under an embargo that hid it until it was withdrawn', async () => {
    const { documentId } = await create(app, RELEASE, {
      ...{ title: 'Retiré à temps', slug: 'retire-a-temps', embargoUntil: '2031-07-01T00:00:00.000Z' },
    });
    await documents(RELEASE).unpublish({ documentId });
    await documents(RELEASE).update({ documentId, data: { embargoUntil: null } });
    await documents(RELEASE).publish({ documentId });
    expect((await itemOf('Retiré à temps')).date_published).toBe(await publication(documentId));
  });

  it('is not in any answer of the content API', async () => {
    const { body } = await app.http.get('/api/press-releases?filters[slug]=ecrit&populate=*');
    expect(Object.keys(body.data[0])).not.toContain('firstPublishedAt');
  });

  it('decides which fifty are in a feed, with or without dates of their own', async () => {
    for (let index = 0; index < 50; index++) {
      const releasedAt = new Date(Date.parse('2020-01-01T00:00:00.000Z') + index).toISOString();
      await create(app, RELEASE, { title: `Ancien ${index}`, slug: `ancien-${index}`, releasedAt });
    }
    const { text } = await app.http.get('/api/press-releases.json');
    const titles = (JSON.parse(text).items as Item[]).map(({ title }) => title);
    expect(titles).toHaveLength(50);
    expect(titles.slice(0, 4).sort()).toEqual(['Daté', 'Embargo', 'Retiré à temps', 'Écrit avant'].sort());
  });
});

describe('the date of an item of an older version’s database', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startAppOn(OLD);
    setClock(app.strapi, '2022-05-01T00:00:00.000Z');
  });
  afterAll(() => app.stop());

  it('is that of the current publication, and stays so', async () => {
    const rows = await app.strapi.db.query(RELEASE).findMany({ where: { slug: 'bilan' }, orderBy: 'id' });
    const [draft, published] = rows;
    expect([draft.firstPublishedAt, published.firstPublishedAt]).toEqual([
      published.publishedAt,
      published.publishedAt,
    ]);
    const { documentId } = published;
    await app.strapi.documents(RELEASE).publish({ documentId });
    const { text } = await app.http.get('/api/press-releases.json');
    const item = (JSON.parse(text).items as Item[]).find(({ title }) => title === 'Le bilan')!;
    expect(item.date_published).toBe(new Date(published.publishedAt).toISOString());
  });

  it('comes with known slugs, the public ones marked', async () => {
    const statuses = ['laureats', 'ouverture', 'ouverture-2022', 'retire', 'brouillon', 'sous-embargo'].map(
      async (slug) => (await app.http.get(`/api/press-releases/${slug}.jsonld`)).status
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404, 404, 404, 200]);
    const [release] = await app.strapi.db.query(RELEASE).findMany({ where: { slug: 'ouverture' } });
    await app.strapi.documents(RELEASE).publish({ documentId: release.documentId });
    const { status, headers } = await app.http.get('/api/press-releases/ouverture.jsonld');
    expect([status, headers.location]).toEqual([301, '/api/press-releases/ouverture-2022.jsonld']);
  });
});
