import type { UID } from '@strapi/strapi';

import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { withoutPublic } from '../../support/public-role';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';
const RELEASE = 'api::press-release.press-release';
const NOW = '2031-03-01T12:00:00.000Z';
const LATER = '2031-03-02T12:00:00.000Z';

type Write = (params: object) => Promise<unknown>;
type Documents = Record<'update' | 'publish' | 'unpublish' | 'discardDraft' | 'delete', Write>;

/** Each test has slugs of its own. */
describe('an old address', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => setClock(app.strapi, NOW));
  afterAll(() => app.stop());

  const documents = (uid: string) => app.strapi.documents(uid as UID.ContentType) as unknown as Documents;
  const published = async (slug: string, uid = CALL, data: object = {}) =>
    (await create(app, uid as UID.ContentType, { title: slug, slug, ...data })).documentId;
  const rename = (documentId: string, slug: string, uid = CALL) =>
    documents(uid).update({ documentId, data: { slug }, status: 'published' });
  /** A slug can be given to another entry, so caches must remember neither its redirect nor that it is gone. */
  const ask = async (path: string) => {
    const { status, headers } = await app.http.get(path);
    if (status === 301 || status === 410) expect(headers['cache-control']).toContain('no-store');
    return headers.location === undefined ? status : [status, headers.location];
  };

  it('redirects to the current one in one hop, however often it changed, in all forms', async () => {
    const documentId = await published('un', EVENT, { startsAt: NOW });
    for (const slug of ['deux', 'trois', 'quatre']) await rename(documentId, slug, EVENT);
    for (const old of ['un', 'deux', 'trois']) {
      expect(await ask(`/api/events/${old}/state`)).toEqual([301, '/api/events/quatre/state']);
      expect(await ask(`/api/events/${old}.ics?lang=fr`)).toEqual([301, '/api/events/quatre.ics?lang=fr']);
      expect(await ask(`/api/events/${old}.jsonld`)).toEqual([301, '/api/events/quatre.jsonld']);
    }
    expect(await ask('/api/events/quatre/state')).toBe(200);
    expect(await ask(`/api/events/${documentId}/state`)).toBe(200);
  });

  it('does not redirect in circles when the old slug comes back', async () => {
    const documentId = await published('aller');
    await rename(documentId, 'retour');
    await rename(documentId, 'aller');
    expect(await ask('/api/calls/aller/state')).toBe(200);
    expect(await ask('/api/calls/retour/state')).toEqual([301, '/api/calls/aller/state']);
  });

  it('is still current while only the draft has another', async () => {
    const documentId = await published('en-ligne');
    await documents(CALL).update({ documentId, data: { slug: 'en-projet' } });
    expect(await ask('/api/calls/en-ligne/state')).toBe(200);
    expect(await ask('/api/calls/en-projet/state')).toBe(404);
    await documents(CALL).discardDraft({ documentId });
    expect(await ask('/api/calls/en-projet/state')).toBe(404);
  });

  it('redirects in each language', async () => {
    const documentId = await published('langue');
    await documents(CALL).update({ documentId, locale: 'en', data: { title: 'C' }, status: 'published' });
    await rename(documentId, 'langues');
    expect(await ask('/api/calls/langue/state?locale=en')).toEqual([
      301,
      '/api/calls/langues/state?locale=en',
    ]);
    await documents(CALL).unpublish({ documentId, locale: 'en' });
    expect(await ask('/api/calls/langue/state?locale=en')).toBe(404);
    expect(await ask('/api/calls/langue/state')).toEqual([301, '/api/calls/langues/state']);
  });

  it('is gone while its entry is not published, and once it is deleted', async () => {
    const documentId = await published('avant');
    await rename(documentId, 'apres');
    await documents(CALL).unpublish({ documentId });
    expect([await ask('/api/calls/avant/state'), await ask('/api/calls/apres/state')]).toEqual([410, 410]);
    expect((await app.http.get('/api/calls/apres.ics')).body.error).toMatchObject({
      status: 410,
      message: '"apres" is no longer published: remove links to it',
    });
    await documents(CALL).publish({ documentId });
    expect([await ask('/api/calls/avant/state'), await ask('/api/calls/apres/state')]).toEqual([
      [301, '/api/calls/apres/state'],
      200,
    ]);
    await documents(CALL).delete({ documentId });
    expect([await ask('/api/calls/avant/state'), await ask('/api/calls/apres/state')]).toEqual([410, 410]);
  });

  it('tells nothing about what was never public: drafts, and embargoes that end later', async () => {
    await create(app, CALL, { slug: 'jamais' }, { status: 'draft' });
    expect(await ask('/api/calls/jamais/state')).toBe(404);
    const documentId = await published('secret', RELEASE, { embargoUntil: LATER });
    await rename(documentId, 'tres-secret', RELEASE);
    expect(await ask('/api/press-releases/secret.jsonld')).toBe(404);
    expect(await ask('/api/press-releases/tres-secret.jsonld')).toBe(404);
    await documents(RELEASE).unpublish({ documentId });
    expect(await ask('/api/press-releases/tres-secret.jsonld')).toBe(404);
    setClock(app.strapi, LATER);
    expect(await ask('/api/press-releases/secret.jsonld')).toBe(404);
    expect(await ask('/api/press-releases/tres-secret.jsonld')).toBe(404);
  });

  it('redirects to an entry whose embargo has ended', async () => {
    const documentId = await published('bientot', RELEASE, { embargoUntil: LATER });
    setClock(app.strapi, LATER);
    await rename(documentId, 'paru', RELEASE);
    expect(await ask('/api/press-releases/bientot.jsonld')).toEqual([301, '/api/press-releases/paru.jsonld']);
    setClock(app.strapi, NOW);
    expect(await ask('/api/press-releases/bientot.jsonld')).toBe(404);
  });

  it('belongs to the entry that it is given to later, which a generated slug never is', async () => {
    const first = await published('partage');
    await rename(first, 'partage-ancien');
    const made = await app.strapi
      .documents(CALL)
      .create({ data: { title: 'Partage', rolling: true } as never });
    expect(made.slug).toBe('partage-1');
    const second = await published('partage');
    const { body } = await app.http.get('/api/calls/partage/state');
    expect(body.data.documentId).toBe(second);
    await documents(CALL).unpublish({ documentId: second });
    expect(await ask('/api/calls/partage/state')).toBe(410);
  });

  it('is remembered after a restart', async () => {
    const documentId = await published('avant-arret');
    await rename(documentId, 'apres-arret');
    app = await app.restart();
    setClock(app.strapi, NOW);
    expect(await ask('/api/calls/avant-arret/state')).toEqual([301, '/api/calls/apres-arret/state']);
  });
});

describe('GET /api/redirects', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const move = async (uid: UID.ContentType, from: string, to: string, at: string, data = {}) => {
      const { documentId } = await create(app, uid, { title: from, slug: from, ...data });
      setClock(app.strapi, at);
      await app.strapi
        .documents(uid)
        .update({ documentId, data: { slug: to } as object, status: 'published' });
      return documentId;
    };
    await move(CALL, 'a', 'b', '2031-01-01T00:00:00.000Z');
    await move(EVENT, 'c', 'd', '2031-01-02T00:00:00.000Z');
    await move(RELEASE, 'e', 'f', '2031-01-03T00:00:00.000Z', { embargoUntil: '2031-01-02T00:00:00.000Z' });
    await move(RELEASE, 'g', 'h', '2031-01-04T00:00:00.000Z', { embargoUntil: LATER });
    const gone = await move(CALL, 'i', 'j', '2031-01-05T00:00:00.000Z');
    await app.strapi.documents(CALL).unpublish({ documentId: gone });
    setClock(app.strapi, NOW);
  });
  afterAll(() => app.stop());

  const pair = (type: string, from: string, to: string, day: number) => ({
    ...{ type, from, to },
    since: `2031-01-0${day}T00:00:00.000Z`,
  });
  const ALL = [pair('press-releases', 'e', 'f', 3), pair('events', 'c', 'd', 2), pair('calls', 'a', 'b', 1)];

  it('lists the pairs of public entries, newest first', async () => {
    const { status, body } = await app.http.get('/api/redirects');
    const pagination = { page: 1, pageSize: 25, pageCount: 1, total: 3 };
    expect([status, body]).toEqual([200, { data: ALL, meta: { pagination } }]);
  });

  it('is paged like other lists', async () => {
    const page = async (query: string) => (await app.http.get(`/api/redirects?${query}`)).body;
    expect(await page('pagination[page]=2&pagination[pageSize]=2')).toEqual({
      data: ALL.slice(2),
      meta: { pagination: { page: 2, pageSize: 2, pageCount: 2, total: 3 } },
    });
    expect(await page('pagination[start]=1&pagination[limit]=1')).toEqual({
      data: ALL.slice(1, 2),
      meta: { pagination: { start: 1, limit: 1, total: 3 } },
    });
    expect(await page('pagination[page]=x')).toMatchObject({ error: { status: 400 } });
  });

  it('leaves out types that the caller may not find', async () => {
    await withoutPublic(app, 'api::event.event.find', async () => {
      const types = (body: { data: { type: string }[] }) => body.data.map(({ type }) => type);
      const { body } = await app.http.get('/api/redirects');
      expect(types(body)).toEqual(['press-releases', 'calls']);
      const token = await asToken(app, 'read-only');
      expect(types((await app.http.get('/api/redirects').set(token)).body)).toContain('events');
    });
  });

  it('is never stale', async () => {
    await app.http.get('/api/redirects');
    const { documentId } = await create(app, CALL, { title: 'K', slug: 'k' });
    await app.strapi
      .documents(CALL)
      .update({ documentId, data: { slug: 'l' } as object, status: 'published' });
    const { body } = await app.http.get('/api/redirects');
    expect(body.data[0]).toMatchObject({ type: 'calls', from: 'k', to: 'l' });
  });
});
