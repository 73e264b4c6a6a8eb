import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, hour, iso, setClock } from '../../support/entries';
import { newReader } from '../../support/timeline';
import type { Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const RELEASE = 'api::press-release.press-release';
const TAG = 'api::tag.tag';
const NOW = Date.parse('2022-03-15T10:00:00.000Z');
const SITE_URL = 'https://www.example.org/{locale}/{type}/{slug}';

describe('the page of an entry on the site', () => {
  let app: TestApp;
  let admin: Caller;
  const start = async (env: Record<string, string>) => {
    app = await startApp(env);
    setClock(app.strapi, NOW);
    admin = await asAdmin(app);
  };
  afterEach(() => app.stop());

  const pageOf = async (
    uid: string,
    { documentId }: { documentId: string },
    { who = admin, locale = 'fr' } = {}
  ) =>
    (await app.http.get(`/feeds/pages/${uid}/${documentId}?locale=${locale}`).set(who).expect(200)).body.data;

  it('is known for what the public sees, to those who may read it', async () => {
    await start({ SITE_URL });
    const call = await create(app, CALL, { slug: 'appel' });
    const draft = await create(app, CALL, { slug: 'brouillon' }, { status: 'draft' });
    const release = await create(app, RELEASE, { slug: 'annonce', embargoUntil: iso(NOW + hour) });
    const tag = await create(app, TAG, { name: 'Ports' });
    expect(await pageOf(CALL, call)).toBe('https://www.example.org/fr/calls/appel');
    expect([
      await pageOf(CALL, call, { locale: 'en' }),
      await pageOf(CALL, draft),
      await pageOf(RELEASE, release),
      await pageOf(TAG, tag),
      await pageOf('api::unknown.unknown', call),
      await pageOf(CALL, call, { who: await newReader(app, [{ subject: RELEASE }]) }),
    ]).toEqual([null, null, null, null, null, null]);
    setClock(app.strapi, NOW + hour);
    expect(await pageOf(RELEASE, release)).toBe('https://www.example.org/fr/press-releases/annonce');
    expect((await app.http.get(`/feeds/pages/${CALL}/${call.documentId}`)).status).toBe(401);
  });

  it('is not known without the address of the site', async () => {
    await start({});
    const call = await create(app, CALL, { slug: 'appel' });
    expect(await pageOf(CALL, call)).toBeNull();
  });
});
