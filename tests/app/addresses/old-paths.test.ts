import { createHash } from 'node:crypto';
import type { UID } from '@strapi/strapi';

import type { AddressesServices } from '@guichet/strapi-plugin-addresses';
import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf, setClock } from '../../support/entries';
import { read } from '../../support/http-cache';
import { plansOf, readingAll } from '../../support/plans';
import { withoutPublic } from '../../support/public-role';
import { AsyncFunction, samples } from '../../support/samples';

const CALL: UID.ContentType = 'api::call.call';
const EVENT: UID.ContentType = 'api::event.event';
const RELEASE: UID.ContentType = 'api::press-release.press-release';
const NOW = '2031-03-01T12:00:00.000Z';
const LATER = '2031-03-02T12:00:00.000Z';
/** Enough that databases prefer an index. */
const MANY = 5000;
/** With the aliases that the statements give them. */
const GROWING = ['calls', 'addresses_paths', 'entry', 'old'];

/** Each test has paths of its own. */
describe('the path of a page of an old site', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => setClock(app.strapi, NOW));
  afterAll(() => app.stop());

  const paths = () =>
    app.strapi.plugin('addresses').service('paths') as unknown as AddressesServices['paths'];
  const claim = (documentId: string, written: string[], locale: string | null = 'fr', uid: string = CALL) =>
    paths().claim({ uid, documentId, locale, paths: written });
  const ask = async (path: string) => {
    const { body } = await app.http.get('/api/redirects/paths').query({ path }).expect(200);
    expect(body.meta.pagination.total).toBe(body.data.length);
    return body.data;
  };
  const answer = (path: string, slug: string, others: object = {}) => ({
    ...{ path, type: 'calls', slug, locale: 'fr', since: NOW },
    ...others,
  });
  const restored = async (documentId: string) => {
    const admin = await asAdmin(app);
    const list = await app.http.get(`/history/entries/${CALL}/${documentId}?locale=fr`).set(admin);
    const { versions } = list.body.data.find(({ action }: { action: string }) => action !== 'delete');
    await app.http.post(`/history/versions/${versions[0].id}/restore`).set(admin).expect(200);
    await documentsOf(app, CALL).publish({ documentId });
  };

  it('is answered in every form of it', async () => {
    const { documentId } = await create(app, CALL, { slug: 'formes' });
    expect(
      await claim(documentId, ['/2030/01/02/titre.html', '/caf%C3%A9/été/index.html', '/café/été'])
    ).toEqual({
      paths: ['/2030/01/02/titre.html', '/café/été'],
      taken: [],
    });
    expect(await ask('/2030/01/02/titre.html')).toEqual([answer('/2030/01/02/titre.html', 'formes')]);
    for (const form of ['/café/été', '/café/été/', '/caf%C3%A9/%C3%A9t%C3%A9/index.html']) {
      expect(await ask(form)).toEqual([answer('/café/été', 'formes')]);
    }
    expect([await ask('/2030/01/02/titre'), await ask('/Café/été')]).toEqual([[], []]);
  });

  it('is claimed and answered as the docs say', async () => {
    const page = 'concepts/addresses.md';
    const { documentId } = await create(app, CALL, { slug: 'appel-6' });
    await new AsyncFunction('strapi', 'documentId', samples(page, 'ts')[0])(app.strapi, documentId);
    const { body } = await app.http.get('/api/redirects/paths?path=/blog/appel/');
    expect(body).toEqual(JSON.parse(samples(page, 'json')[0]));
  });

  it('leads to the present slug, also of a path longer than an index takes', async () => {
    const { documentId } = await create(app, CALL, { slug: 'avant-le-nom' });
    const long = `/${'é'.repeat(999)}`;
    await claim(documentId, [long]);
    await documentsOf(app, CALL).update({ documentId, data: { slug: 'nouveau-nom' }, status: 'published' });
    expect(await ask(long)).toEqual([answer(long, 'nouveau-nom')]);
  });

  it('goes to the entry that claims it later, and the claim names the one before', async () => {
    const first = (await create(app, CALL, { slug: 'premier' })).documentId;
    const second = (await create(app, EVENT, { slug: 'second', startsAt: NOW })).documentId;
    await claim(first, ['/a-moi', '/partage/']);
    setClock(app.strapi, LATER);
    expect(await claim(second, ['/partage', '/neuf'], 'fr', EVENT)).toEqual({
      paths: ['/partage', '/neuf'],
      taken: [{ path: '/partage', uid: CALL, documentId: first }],
    });
    expect(await ask('/partage')).toEqual([answer('/partage', 'second', { type: 'events', since: LATER })]);
    expect(await paths().pathsOf(CALL, first)).toEqual([{ path: '/a-moi', locale: 'fr', since: NOW }]);
    // Again: nothing changes, not even the date.
    setClock(app.strapi, NOW);
    expect((await claim(second, ['/partage'], 'fr', EVENT)).taken).toEqual([]);
    expect((await paths().pathsOf(EVENT, second))[1]).toEqual({
      path: '/partage',
      locale: 'fr',
      since: LATER,
    });
  });

  it('is refused if it is none, with all that are claimed with it', async () => {
    const { documentId } = await create(app, CALL, { slug: 'refus' });
    await expect(claim(documentId, ['/bon', 'mauvais'])).rejects.toThrow(
      'paths.1 is "mauvais", which does not begin with "/": write what follows the host'
    );
    await expect(claim(documentId, ['/bon'], 'fr', 'api::press-contact.press-contact')).rejects.toThrow(
      'api::press-contact.press-contact has no slugs: opt in with pluginOptions.addresses'
    );
    expect(await paths().pathsOf(CALL, documentId)).toEqual([]);
    const { status, body } = await app.http.get('/api/redirects/paths?path=%2Fa%3Fb');
    expect([status, body.error.message]).toEqual([
      400,
      'path is "/a?b", which holds a query or a fragment: leave "?" or "#" out, with what follows',
    ]);
    const several = await app.http.get('/api/redirects/paths?path=/a&path=/b');
    expect([several.status, several.body.error.message]).toEqual([
      400,
      'path is ["/a","/b"]: give it once, as one text',
    ]);
  });

  it('is claimed with the transaction around it, or not at all', async () => {
    const { documentId } = await create(app, CALL, { slug: 'transaction' });
    const work = app.strapi.db.transaction(async () => {
      await claim(documentId, ['/en-suspens']);
      expect(await paths().pathsOf(CALL, documentId)).toHaveLength(1);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await paths().pathsOf(CALL, documentId)).toEqual([]);
  });

  it('is released: some, or all, never those of others', async () => {
    const [one, other] = [await create(app, CALL, {}), await create(app, CALL, {})].map(
      (each) => each.documentId
    );
    await claim(one, ['/r/1', '/r/2', '/r/3']);
    await claim(other, ['/r/4']);
    expect(await paths().release({ uid: CALL, documentId: one, paths: ['/r/1/', '/r/4'] })).toBe(1);
    expect([await ask('/r/1'), (await ask('/r/4')).length]).toEqual([[], 1]);
    expect(await paths().release({ uid: CALL, documentId: one })).toBe(2);
    expect([await ask('/r/2'), (await ask('/r/4')).length]).toEqual([[], 1]);
  });

  it('leads to the language of the old page, or else to the default one, or else to another', async () => {
    const { documentId } = await create(app, CALL, { slug: 'langues' });
    await claim(documentId, ['/fr/langues']);
    await claim(documentId, ['/en/languages'], 'en');
    const locales = async () => [
      (await ask('/fr/langues'))[0].locale,
      (await ask('/en/languages'))[0].locale,
    ];
    expect(await locales()).toEqual(['fr', 'fr']);
    const english = { documentId, locale: 'en', data: { title: 'Languages' } };
    await documentsOf(app, CALL).update({ ...english, status: 'published' });
    expect(await locales()).toEqual(['fr', 'en']);
    await documentsOf(app, CALL).unpublish({ documentId, locale: 'fr' });
    expect(await locales()).toEqual(['en', 'en']);
  });

  it('is listed as long as its entry is public, and never stale', async () => {
    const { documentId } = await create(app, CALL, { slug: 'visible' });
    await claim(documentId, ['/visible']);
    const listed = async () => (await ask('/visible')).length;
    const seen = [await listed(), await listed()];
    await documentsOf(app, CALL).unpublish({ documentId });
    seen.push(await listed());
    await documentsOf(app, CALL).publish({ documentId });
    seen.push(await listed());
    await withoutPublic(app, 'api::call.call.find', async () => void seen.push(await listed()));
    await documentsOf(app, CALL).delete({ documentId });
    seen.push(await listed());
    await restored(documentId);
    seen.push(await listed());
    await paths().release({ uid: CALL, documentId });
    seen.push(await listed());
    expect(seen).toEqual([1, 1, 0, 1, 0, 0, 1, 0]);
  });

  it('is kept in memory like other answers, and only until an embargo ends', async () => {
    const data = { slug: 'embargo', embargoUntil: LATER };
    const { documentId } = await create(app, RELEASE, data);
    await claim(documentId, ['/embargo'], 'fr', RELEASE);
    setClock(app.strapi, Date.parse(LATER) - 5000);
    const request = () => read(app, '/api/redirects/paths?path=/embargo');
    const { headers, body } = await request();
    expect([body.data, headers['cache-control']]).toEqual([[], expect.stringContaining('max-age=5,')]);
    expect((await request()).headers['x-cache']).toBe('hit');
    setClock(app.strapi, LATER);
    expect((await request()).body.data).toEqual([answer('/embargo', 'embargo', { type: 'press-releases' })]);
  });

  it('is in lists, newest first and paged; the newest and a single one are found by an index', async () => {
    const since = '2032-01-01T00:00:00.000Z';
    await fill(app, since);
    const list = async (query: string) =>
      (await app.http.get(`/api/redirects/paths?${query}`).expect(200)).body;
    const { data, meta } = await list('pagination[page]=2&pagination[pageSize]=2');
    const entry = (number: number) => answer(`/many/${number}.html`, `many-${number}`, { since });
    expect(data).toEqual([entry(MANY - 3), entry(MANY - 4)]);
    expect(meta.pagination.total).toBeGreaterThanOrEqual(MANY);
    const { pagination } = (await list('pagination[start]=1&pagination[limit]=1')).meta;
    expect(pagination).toEqual({ start: 1, limit: 1, total: meta.pagination.total });

    const isMeant = (sql: string) => sql.includes('addresses_paths');
    const one = await plansOf(app, () => list('path=/many/7.html'), isMeant);
    // Its total is that of the pages before, because nobody has written since.
    const [page, ...others] = await plansOf(app, () => list('pagination[pageSize]=3'), isMeant);
    expect(others).toEqual([]);
    const steps = [...one, page].flatMap((plan) => readingAll(plan, GROWING));
    // SQLite scans the rows of the page, in the outermost step.
    expect(steps.filter((step) => step !== 'SCAN old')).toEqual([]);
  });
});

/** Calls that are public, each with a path. */
async function fill({ strapi }: TestApp, since: string): Promise<void> {
  const inColumn = (at: string) => (process.env.DATABASE_CLIENT === 'sqlite' ? Date.parse(at) : new Date(at));
  const numbers = Array.from({ length: MANY }, (_, number) => number);
  const calls = numbers.map((number) => ({
    ...{ document_id: `many-${number}`, locale: 'fr', title: `Many ${number}`, slug: `many-${number}` },
    published_at: inColumn(NOW),
  }));
  const rows = numbers.map((number) => ({
    path: `/many/${number}.html`,
    path_hash: createHash('sha256').update(`/many/${number}.html`).digest('hex'),
    ...{ uid: CALL, entry_id: `many-${number}`, entry_locale: 'fr', since: inColumn(since) },
  }));
  await strapi.db.connection.batchInsert('calls', calls, 100);
  await strapi.db.connection.batchInsert('addresses_paths', rows, 100);
  for (const table of ['calls', 'addresses_paths']) await strapi.db.connection.raw(`ANALYZE ${table}`);
}
