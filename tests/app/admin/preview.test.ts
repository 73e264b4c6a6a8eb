import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { logIn, newAdministrator, newPersonAs } from '../../support/people';
import type { Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const RELEASE = 'api::press-release.press-release';
const PREVIEW_URL = 'https://www.example.org/{locale}/{type}/{slug}?id={documentId}&status={status}&at={at}';
const NOW = '2022-03-01T09:00:00.000Z';
const AT = '2022-03-19T11:00:00.000Z';

describe('the address of a preview', () => {
  let app: TestApp;
  let editor: Caller;
  let documentId: string;
  beforeAll(async () => {
    app = await startApp({ PREVIEW_URL });
    editor = await logIn(app, await newPersonAs(app, 'programme-editor'));
    setClock(app.strapi, NOW);
    const closesAt = '2022-03-18T23:00:00.000Z';
    ({ documentId } = await create(app, CALL, { title: 'Appel', slug: 'appel', closesAt }));
  });
  afterAll(() => app.stop());

  const ask = async (uid: string, query: object, caller = editor) => {
    const { status, body } = await app.http
      .get(`/content-manager/preview/url/${uid}`)
      .query(query)
      .set(caller);
    return [status, body.data?.url];
  };

  it('is the page’s, with its locale and status', async () => {
    const page = `https://www.example.org/fr/calls/appel?id=${documentId}`;
    const asked = { documentId, locale: 'fr' };
    expect(await ask(CALL, { ...asked, status: 'published' })).toEqual([200, `${page}&status=published`]);
    expect(await ask(CALL, { ...asked, status: 'draft' })).toEqual([200, `${page}&status=draft`]);
    expect(await ask(CALL, { ...asked, status: 'modified' })).toEqual([200, `${page}&status=draft`]);
  });

  it('has the requested instant, for users who may look ahead', async () => {
    const asked = { documentId, locale: 'fr', status: 'draft', at: AT };
    const page = `https://www.example.org/fr/calls/appel?id=${documentId}&status=draft`;
    expect(await ask(CALL, asked)).toEqual([200, `${page}&at=${encodeURIComponent(AT)}`]);
    const properties = { fields: ['title'], locales: ['fr'] };
    const reader = await newAdministrator(app, [
      { action: 'plugin::content-manager.explorer.read', subject: CALL, properties },
    ]);
    expect(await ask(CALL, asked, reader)).toEqual([200, page]);
    expect(await ask(CALL, { ...asked, at: 'demain' })).toEqual([200, page]);
  });

  it('has the end of an embargo, before which the site does not know the page', async () => {
    const embargoUntil = '2022-03-02T09:00:00.000Z';
    const release = await create(app, RELEASE, { title: 'Lancement', slug: 'lancement', embargoUntil });
    const at = async (query: object) => {
      const asked = { documentId: release.documentId, locale: 'fr', status: 'published', ...query };
      return new URL((await ask(RELEASE, asked))[1]).searchParams.get('at');
    };
    expect([await at({}), await at({ at: AT })]).toEqual([embargoUntil, AT]);
    setClock(app.strapi, embargoUntil);
    expect(await at({})).toBe(null);
    setClock(app.strapi, NOW);
  });

  it('is for users who may read the type, and for pages that exist', async () => {
    const nobody = await newAdministrator(app, ['plugin::deadlines.preview.at']);
    const asked = { documentId, locale: 'fr', status: 'draft' };
    expect(await ask(CALL, asked, nobody)).toEqual([204, undefined]);
    expect(await ask(CALL, { ...asked, documentId: 'nonsense' })).toEqual([204, undefined]);
    expect(await ask(CALL, { ...asked, locale: 'en' })).toEqual([204, undefined]);
    const contact = await create(app, 'api::press-contact.press-contact', { name: 'Camille' });
    const { documentId: id } = contact;
    expect(await ask('api::press-contact.press-contact', { ...asked, documentId: id })).toEqual([
      204,
      undefined,
    ]);
  });

  it('may be shown inside the admin, with the icon of the app', async () => {
    const { headers } = await app.http.get('/_health');
    expect(headers['content-security-policy']).toMatch(/frame-src [^;]*https:\/\/www\.example\.org/);
    const icon = await app.http.get('/favicon.ico');
    expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/x-icon']);
  });
});

describe('without a template of addresses', () => {
  let app: TestApp | undefined;
  afterEach(() => app?.stop());

  it('there is no preview, and no hint to set it up', async () => {
    app = await startApp();
    const editor = await logIn(app, await newPersonAs(app, 'programme-editor'));
    const { documentId } = await create(app, CALL, { title: 'Appel' });
    const { status } = await app.http
      .get(`/content-manager/preview/url/${CALL}`)
      .query({ documentId, locale: 'fr' })
      .set(editor);
    expect(status).toBe(204);
  });

  it('the app does not start if there is one that cannot be read', async () => {
    const broken = startApp({ PREVIEW_URL: 'https://www.example.org/{slog}' });
    await expect(broken).rejects.toThrow('{slog} is none of {type}');
    app = undefined;
  });
});
