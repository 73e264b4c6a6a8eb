import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { create, day, iso, minute, setClock } from '../../support/entries';
import { logIn, newAdministrator, newPersonAs, type Permission } from '../../support/people';
import type { Caller } from '../../support/tokens';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';
const EVENT = 'api::event.event';
const RELEASE = 'api::press-release.press-release';
const NOON = Date.parse('2022-03-01T11:00:00.000Z');

describe('what lies ahead, for the home page of the admin', () => {
  let app: TestApp;
  let editor: Caller;
  beforeAll(async () => {
    app = await startApp();
    editor = await logIn(app, await newPersonAs(app, 'programme-editor'));
  });
  afterAll(() => app.stop());
  beforeEach(() => setClock(app.strapi, NOON));
  afterEach(async () => {
    for (const uid of [CALL, EVENT, RELEASE] as const)
      await app.strapi.db.query(uid).deleteMany({ where: {} });
  });

  const agenda = async (caller = editor, locale = 'fr') => {
    const { body } = await app.http.get(`/deadlines/agenda?locale=${locale}`).set(caller).expect(200);
    return body.data;
  };
  /** Titles, with the number of all entries. */
  const titles = async (list: 'closing' | 'opening' | 'embargoed', caller = editor, locale = 'fr') => {
    const { total, entries } = (await agenda(caller, locale))[list];
    return [total, ...entries.map(({ title }: { title: string }) => title)];
  };
  const call = (title: string, closesAt: number, data: object = {}) =>
    create(app, CALL, { title, opensAt: iso(NOON - day), closesAt: iso(closesAt), ...data });

  it('names a published entry, its place and its time, in its zone', async () => {
    const zone = { timezone: 'Indian/Reunion' };
    const { documentId } = await create(app, CALL, { title: 'Appel', closesAt: iso(NOON + day), ...zone });
    const entry = { uid: CALL, documentId, locale: 'fr', title: 'Appel', instant: iso(NOON + day), ...zone };
    expect(await agenda()).toEqual({
      closing: { total: 1, entries: [{ ...entry, state: null }] },
      opening: { total: 0, entries: [] },
      embargoed: { total: 0, entries: [] },
    });
  });

  it('has the deadlines within thirty days, soonest first, including cut-offs', async () => {
    await call('Dans un mois', NOON + 30 * day);
    await call('Plus tard', NOON + 30 * day + 1);
    await call('Passé', NOON);
    const cutOffs = [{ label: 'Relève', closesAt: iso(NOON + 2 * day) }];
    await create(app, CALL, { title: 'Permanent', rolling: true, cutOffs });
    await call('Demain', NOON + day);
    await create(app, CALL, { title: 'Brouillon', closesAt: iso(NOON + day) }, { status: 'draft' });
    expect(await titles('closing')).toEqual([3, 'Demain', 'Permanent', 'Dans un mois']);
    setClock(app.strapi, NOON + day);
    expect(await titles('closing')).toEqual([3, 'Permanent', 'Dans un mois', 'Plus tard']);
  });

  it('has five at most, and the number of all', async () => {
    for (let each = 1; each <= 7; each += 1) await call(`Appel ${each}`, NOON + each * minute);
    expect(await titles('closing')).toEqual([7, 'Appel 1', 'Appel 2', 'Appel 3', 'Appel 4', 'Appel 5']);
  });

  it('has each document once, in the user’s language, or else in that of the site', async () => {
    const { documentId } = await call('Appel', NOON + day);
    const english = { documentId, locale: 'en', status: 'published' as const };
    await app.strapi.documents(CALL).update({ ...english, data: { title: 'Call' } as object });
    expect(await titles('closing')).toEqual([1, 'Appel']);
    expect(await titles('closing', editor, 'en')).toEqual([1, 'Call']);
    expect(await titles('closing', editor, 'de')).toEqual([1, 'Appel']);
  });

  it('has what opens and begins within thirty days', async () => {
    const opens = { opensAt: iso(NOON + 2 * day), closesAt: iso(NOON + 90 * day) };
    await create(app, CALL, { title: 'Appel', ...opens });
    await create(app, CALL, { title: 'Plus tard', ...opens, opensAt: iso(NOON + 31 * day) });
    await create(app, EVENT, {
      title: 'Atelier',
      startsAt: iso(NOON + 3 * day),
      endsAt: iso(NOON + 4 * day),
      registration: { label: 'Inscription', url: 'https://example.org' },
      registrationOpensAt: iso(NOON + day),
      registrationClosesAt: iso(NOON + 2 * day),
    });
    const { total, entries } = (await agenda()).opening;
    const shown = entries.map(({ title, state, instant }: Record<string, string>) => [title, state, instant]);
    expect([total, ...shown]).toEqual([
      3,
      ['Atelier', 'registrationState', iso(NOON + day)],
      ['Appel', 'state', iso(NOON + 2 * day)],
      ['Atelier', 'state', iso(NOON + 3 * day)],
    ]);
  });

  it('has what is under embargo, however long', async () => {
    await create(app, RELEASE, { title: 'Dans un an', embargoUntil: iso(NOON + 365 * day) });
    await create(app, RELEASE, { title: 'Demain', embargoUntil: iso(NOON + day) });
    await create(app, RELEASE, { title: 'Paru', embargoUntil: iso(NOON) });
    expect(await titles('embargoed')).toEqual([2, 'Demain', 'Dans un an']);
  });

  describe('shows what a user may read', () => {
    const read = (rest: Partial<Permission> = {}): Permission => ({
      action: 'plugin::content-manager.explorer.read',
      subject: CALL,
      properties: { fields: ['title', 'nextDeadlineAt'], locales: ['fr'] },
      ...rest,
    });
    const lists = async (permissions: Permission[]) => {
      const caller = await newAdministrator(app, permissions);
      return [await titles('closing', caller), await titles('embargoed', caller)];
    };
    beforeEach(async () => {
      await call('Appel', NOON + day);
      await create(app, RELEASE, { title: 'Communiqué', embargoUntil: iso(NOON + day) });
    });

    it('of the types, fields and locales that they may', async () => {
      expect(await lists([read()])).toEqual([[1, 'Appel'], [0]]);
      expect(await lists([read({ properties: { fields: ['title'], locales: ['fr'] } })])).toEqual([[0], [0]]);
      expect(
        await lists([read({ properties: { fields: ['title', 'nextDeadlineAt'], locales: ['en'] } })])
      ).toEqual([[0], [0]]);
    });

    it('under the conditions of their role', async () => {
      expect(await lists([read({ conditions: ['admin::is-creator'] })])).toEqual([[0], [0]]);
    });

    it('once they have logged in', async () => {
      const visitor = await app.http.get('/deadlines/agenda');
      const token = await app.http.get('/deadlines/agenda').set(await asToken(app, 'full-access'));
      expect([visitor.status, token.status]).toEqual([401, 401]);
    });
  });
});

describe('what lies ahead in another app', () => {
  let app: TestApp;
  afterAll(() => app.stop());

  it('is what its own types opted into', async () => {
    app = await startOtherApp();
    setClock(app.strapi, NOON);
    const caller = await logIn(app, await newPersonAs(app, 'strapi-super-admin'));
    const create = (uid: string, data: object, options: object = {}) =>
      app.strapi.documents(uid as typeof CALL).create({ data, ...options });
    await create('api::course.course', { title: 'Sailing', begins: iso(NOON + day) });
    const secret = { title: 'Secret', secretUntil: iso(NOON + 2 * day) };
    await create('api::bulletin.bulletin', secret, { status: 'published' });
    const { body } = await app.http.get('/deadlines/agenda').set(caller);
    const common = { documentId: expect.any(String), locale: null, timezone: 'America/Martinique' };
    const course = {
      uid: 'api::course.course',
      title: 'Sailing',
      instant: iso(NOON + day),
      state: 'progress',
    };
    const bulletin = {
      uid: 'api::bulletin.bulletin',
      title: 'Secret',
      instant: iso(NOON + 2 * day),
      state: null,
    };
    expect(body.data).toEqual({
      closing: { total: 0, entries: [] },
      opening: { total: 1, entries: [{ ...common, ...course }] },
      embargoed: { total: 1, entries: [{ ...common, ...bulletin }] },
    });
  });
});
