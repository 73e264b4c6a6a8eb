import { whenIdle } from '../../../src/plugins/importer/server/src/when-idle';
import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, iso, setClock } from '../../support/entries';
import { FILE } from '../../support/file';
import { answersTo, VISITOR, type Answers } from '../../support/requests';
import { asToken, type Caller } from '../../support/tokens';

const UNTIL = Date.parse('2024-03-18T09:00:00.000Z');
const RELEASE = 'api::press-release.press-release';

/** A press release under embargo does not exist for the public: every answer is as if it had never been written. */
describe('a press release under embargo', () => {
  let app: TestApp;
  let release: { documentId: string };
  let draft: { documentId: string };
  let callers: Record<string, Caller>;

  const releases = () =>
    app.strapi.documents(RELEASE) as unknown as Record<
      'delete' | 'findMany' | 'update',
      (p: object) => never
    >;

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, UNTIL - 1);
    callers = {
      visitor: VISITOR,
      'read-only token': await asToken(app, 'read-only'),
      'token that writes other things': await asToken(app, [
        'plugin::deadlines.drafts.read',
        ...['find', 'findOne'].map((action) => `${RELEASE}.${action}`),
        ...['find', 'update'].map((action) => `api::category.category.${action}`),
        'plugin::upload.content-api.find',
      ]),
    };
    await grantPublic('plugin::upload.content-api.find');
    const file = await app.strapi.db.query('plugin::upload.file').create({ data: FILE });
    const links = {
      category: (await create(app, 'api::category.category', { name: 'Press' })).documentId,
      tags: [(await create(app, 'api::tag.tag', { name: 'Sea' })).documentId],
      pressContacts: [(await create(app, 'api::press-contact.press-contact', { name: 'Ada' })).documentId],
      calls: [(await create(app, 'api::call.call', { closesAt: '2025-01-01T00:00:00.000Z' })).documentId],
    };
    const documents = (label: string) => [{ label, file: file.id }];
    await create(app, RELEASE, { title: 'Known', slug: 'known', ...links, documents: documents('Known') });
    const secret = { ...links, embargoUntil: iso(UNTIL), documents: documents('Secret plan') };
    release = await create(app, RELEASE, { title: 'A secret', slug: 'secret', ...secret });
    const { documentId } = release;
    const english = { documentId, locale: 'en', status: 'published', data: { title: 'A secret (en)' } };
    await releases().update(english);
    draft = await create(app, RELEASE, { title: 'A draft', slug: 'draft', ...secret }, { status: 'draft' });
  });
  afterAll(() => app.stop());

  const grantPublic = async (action: string) => {
    const query = (name: string) => app.strapi.db.query(`plugin::users-permissions.${name}`);
    const role = await query('role').findOne({ where: { type: 'public' } });
    await query('permission').create({ data: { action, role: role.id } });
  };

  const LIST = '/api/press-releases';
  const attacks = () => [
    LIST,
    `${LIST}?status=draft`,
    `${LIST}?locale=en`,
    `${LIST}?locale=en&status=draft`,
    `${LIST}?locale=*`,
    `${LIST}?populate=*`,
    `${LIST}?pagination[limit]=1&pagination[start]=1`,
    `${LIST}?pagination[pageSize]=1`,
    `${LIST}?sort=title`,
    `${LIST}?fields=slug&sort=embargoUntil:desc`,
    `${LIST}?filters[slug]=secret`,
    `${LIST}?filters[id][$gt]=0`,
    `${LIST}?filters[documentId]=${release.documentId}`,
    `${LIST}?filters[title][$startsWith]=A`,
    `${LIST}?filters[$not][title]=Known`,
    `${LIST}?filters[$or][0][title]=Known&filters[$or][1][embargoUntil][$notNull]=true`,
    `${LIST}?filters[localizations][title][$contains]=secret`,
    `${LIST}?filters[documents][label]=Secret plan`,
    `${LIST}?_q=secret`,
    `${LIST}?status=draft&hasPublishedVersion=false`,
    `${LIST}?status=draft&hasPublishedVersion=true`,
    `${LIST}?status=draft&publicationFilter=never-published`,
    `${LIST}/${release.documentId}`,
    `${LIST}/${release.documentId}?locale=en`,
    `${LIST}/${release.documentId}?status=draft`,
    `${LIST}/${draft.documentId}?status=draft`,
    '{ pressReleases { title } }',
    '{ pressReleases(status: DRAFT) { title } }',
    '{ pressReleases(locale: "en") { title } }',
    '{ pressReleases(filters: { not: { title: { eq: "Known" } } }) { localizations { title } } }',
    '{ pressReleases_connection { pageInfo { total pageCount } nodes { title } } }',
    '{ pressReleases_connection(status: DRAFT) { pageInfo { total } } }',
    `{ pressRelease(documentId: "${release.documentId}") { title tags { name } } }`,
  ];
  /** Through entries that it shares with others. What a visitor may not read of these is not a secret. */
  const sideways = () => [
    `${LIST}?sort=category.name,title:desc`,
    `${LIST}?filters[category][name]=Press`,
    `${LIST}?filters[tags][name]=Sea&filters[pressContacts][name]=Ada&filters[calls][state]=open`,
    '/api/upload/files?populate[related][on][shared.document]=true',
    '/api/categories?populate=*',
    '/api/tags?populate=*',
    '/api/calls?populate=*',
  ];

  const everybody = async (): Promise<Record<string, Answers>> => {
    const answers: Record<string, Answers> = {};
    for (const [name, caller] of Object.entries(callers)) {
      answers[name] = await answersTo(app, [...attacks(), ...sideways()], caller);
    }
    return answers;
  };

  describe('for callers who may not update it', () => {
    let under: Record<string, Answers>;
    let over: Record<string, Answers>;
    let never: Record<string, Answers>;

    beforeAll(async () => {
      under = await everybody();
      setClock(app.strapi, UNTIL);
      over = await everybody();
      setClock(app.strapi, UNTIL - 1);
      for (const { documentId } of [release, draft]) await releases().delete({ documentId, locale: '*' });
      never = await everybody();
    });

    it.each(['visitor', 'read-only token', 'token that writes other things'])(
      'does not show in any answer to a %s',
      (caller) => {
        expect(under[caller]).toEqual(never[caller]);
      }
    );

    it('exists at its instant, and each of these requests finds it', () => {
      const isMute = (caller: string) => (asked: string) =>
        over[caller][asked].body === never[caller][asked].body;
      // Drafts are not for visitors, with or without embargo.
      const mute = attacks().filter(isMute('visitor')).filter(isMute('token that writes other things'));
      expect(mute).toEqual([]);
      const reader = 'read-only token';
      const blind = sideways().filter(isMute(reader));
      expect(blind).toEqual(['/api/categories?populate=*', '/api/tags?populate=*', '/api/calls?populate=*']);
    });
  });

  describe('whose embargo', () => {
    const get = (path: string, caller: Caller) => app.http.get(path).set(caller);
    const titles = async (path: string, caller: Caller = VISITOR) => {
      const { body } = await get(`${LIST}?sort=title&filters[slug]=other${path}`, caller);
      return body.data?.map(({ title }: { title: string }) => title) ?? body.error;
    };
    const drafts = (path = '') => titles(`${path}&status=draft`, callers['token that writes other things']);
    let other: { documentId: string };
    beforeEach(async () => {
      setClock(app.strapi, UNTIL - 1);
      other = await create(app, RELEASE, { title: 'Other', slug: 'other', embargoUntil: iso(UNTIL) });
    });
    afterEach(() => releases().delete({ documentId: other.documentId, locale: '*' }));

    const setEmbargo = (embargoUntil: string | null, where: object) =>
      app.strapi.db
        .query(RELEASE)
        .updateMany({ where: { documentId: other.documentId, ...where }, data: { embargoUntil } });

    it('holds for the draft too, whatever the draft says', async () => {
      await setEmbargo(null, { publishedAt: null });
      expect([await titles(''), await drafts()]).toEqual([[], []]);
    });

    it('holds for the draft alone if the published version has none', async () => {
      await setEmbargo(null, { publishedAt: { $notNull: true } });
      expect([await titles(''), await drafts()]).toEqual([['Other'], []]);
    });

    it('holds in every locale, whatever the other locales say', async () => {
      const english = { locale: 'en', status: 'published', data: { title: 'Other (en)' } };
      await releases().update({ documentId: other.documentId, ...english });
      await setEmbargo(null, { locale: 'en' });
      expect([await titles('&locale=en'), await drafts('&locale=en')]).toEqual([[], []]);
      setClock(app.strapi, UNTIL);
      expect(await titles('&locale=en')).toEqual(['Other (en)']);
    });

    it('is lifted when it is moved into the past', async () => {
      await releases().update({
        documentId: other.documentId,
        status: 'published',
        data: { embargoUntil: iso(UNTIL - 1) },
      });
      expect(await titles('')).toEqual(['Other']);
    });

    it('does not hide it from callers who may update it', async () => {
      const writer = await asToken(app, [`${RELEASE}.find`, `${RELEASE}.update`]);
      for (const caller of [writer, await asToken(app, 'full-access')]) {
        expect(await titles('', caller)).toEqual(['Other']);
        const query = '{ pressReleases(filters: { slug: { eq: "other" } }) { title } }';
        const graphql = await app.http.post('/graphql').set(caller).send({ query });
        expect(graphql.body).toEqual({ data: { pressReleases: [{ title: 'Other' }] } });
        const put = await app.http
          .put(`${LIST}/${other.documentId}?fields=title`)
          .set(caller)
          .send({ data: { lead: 'New' } });
        expect([put.status, put.body.data?.title]).toEqual([200, 'Other']);
      }
    });

    it('does not hide it from the admin and the server', async () => {
      const admin = await asAdmin(app);
      const { body } = await get(`/content-manager/collection-types/${RELEASE}?filters[slug]=other`, admin);
      expect(body.results).toMatchObject([{ title: 'Other' }]);
      expect(await releases().findMany({ filters: { slug: 'other' } })).toMatchObject([{ title: 'Other' }]);
    });

    it('applies as of the requested instant, as the public will see it', async () => {
      const fullAccess = await asToken(app, 'full-access');
      expect(await titles(`&at=${iso(UNTIL)}`, fullAccess)).toEqual(['Other']);
      expect(await titles(`&at=${iso(UNTIL - 1)}`, fullAccess)).toEqual([]);
      setClock(app.strapi, UNTIL + 1);
      expect(await titles(`&at=${iso(UNTIL - 1)}`, fullAccess)).toEqual([]);
      setClock(app.strapi, UNTIL - 1);
      for (const path of [LIST, `${LIST}/${other.documentId}`, `${LIST}/unknown`]) {
        expect((await get(`${path}?at=${iso(UNTIL)}`, VISITOR)).status).toBe(403);
      }
    });

    it('costs no statement, whether or not it applies', async () => {
      await whenIdle(app.strapi);
      const statements: string[] = [];
      // Except for the statement about an answer's lifetime, which also reads the ends of embargoes.
      const listen = ({ sql }: { sql: string }) => sql.includes('AS change_') || statements.push(sql);
      app.strapi.db.connection.on('query', listen);
      for (const path of ['/api/calls', '/api/tags?populate=*']) await get(path, VISITOR);
      const elsewhere = statements.splice(0).filter((sql) => sql.includes('press_releases'));
      await get(LIST, VISITOR);
      app.strapi.db.connection.removeListener('query', listen);
      const ofReleases = statements.filter((sql) => sql.includes('press_releases'));
      // The page, which shows them all.
      expect([elsewhere, ofReleases.length]).toEqual([[], 1]);
    });
  });
});
