import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { forgetVersions } from '../../support/history';
import { newAdministrator } from '../../support/people';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const READ = 'plugin::content-manager.explorer.read';

describe('what others did to an entry since it was read', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const draft = async () =>
    (await create(app, CALL, { title: 'Appel', summary: 'Un' }, { status: 'draft' })).documentId;
  const versionOf = async (documentId: string) => {
    const address = `/content-manager/collection-types/${CALL}/${documentId}?locale=fr`;
    return (await app.http.get(address).set(admin).expect(200)).body.meta.version as string;
  };
  const update = (documentId: string, data: object, locale = 'fr') =>
    app.strapi.documents(CALL).update({ documentId, locale, data });
  const ask = (who: { Authorization: string }, documentId: string, since: string, form: object = {}) =>
    app.http
      .post(`/history/together/${CALL}/${documentId}`)
      .set(who)
      .send({ locale: 'fr', since, base: {}, mine: {}, ...form });
  const since = async (documentId: string, version: string, form?: object) =>
    (await ask(admin, documentId, version, form).expect(200)).body.data;
  const inWords = (before: string, after: string) => ({
    kind: 'text',
    parts: [
      { text: before, mark: 'removed' },
      { text: after, mark: 'added' },
    ],
  });
  const title = { name: 'title', of: CALL };
  const summary = { name: 'summary', of: CALL };

  it('is told field by field, beside what the form has', async () => {
    const documentId = await draft();
    const read = await versionOf(documentId);
    expect((await since(documentId, read)).fields).toEqual([]);
    await update(documentId, { summary: 'Deux', timezone: 'Indian/Reunion' });
    await update(documentId, { title: 'Autre' });
    const form = { base: { title: 'Appel', summary: 'Un' }, mine: { title: 'Mien', summary: 'Un' } };
    const { version, zone, fields, changes } = await since(documentId, read, form);
    expect([version, zone, changes.length]).toEqual([await versionOf(documentId), 'Europe/Paris', 2]);
    expect(fields).toEqual([
      { ...title, mine: inWords('Appel', 'Mien'), theirs: inWords('Appel', 'Autre') },
      { ...summary, mine: null, theirs: inWords('Un', 'Deux') },
      expect.objectContaining({ name: 'timezone', mine: null }),
    ]);
  });

  it('names the entries that the form links to, and the items that it changed', async () => {
    const documentId = await draft();
    const page = await create(app, PAGE, { title: 'Programme' }, { status: 'draft' });
    const cutOff = { label: 'Une', closesAt: '2031-01-01T00:00:00.000Z' };
    await update(documentId, { cutOffs: [cutOff] });
    const address = `/content-manager/collection-types/${CALL}/${documentId}?locale=fr`;
    const { cutOffs } = (await app.http.get(address).set(admin).expect(200)).body.data;
    const connect = [{ id: page.id, apiData: { id: page.id, documentId: page.documentId } }];
    const form = {
      base: { cutOffs, programPages: { connect: [], disconnect: [] } },
      mine: {
        cutOffs: [{ ...cutOffs[0], label: 'Deux' }],
        programPages: { connect, disconnect: [] },
      },
    };
    const { fields } = await since(documentId, await versionOf(documentId), form);
    const label = { name: 'label', of: 'call.cut-off', change: inWords('Une', 'Deux') };
    expect(fields.map(({ mine }: { mine: object }) => mine)).toEqual([
      { kind: 'items', isList: true, items: [expect.objectContaining({ mark: 'changed', fields: [label] })] },
      {
        kind: 'links',
        links: [{ mark: 'added', documentId: page.documentId, title: 'Programme', isGone: false }],
      },
    ]);
  });

  it('is told of an entry that is older than its history', async () => {
    const documentId = await draft();
    await forgetVersions(app, documentId);
    const read = await versionOf(documentId);
    await update(documentId, { summary: 'Deux' });
    const { fields } = await since(documentId, read);
    expect([read, fields]).toEqual(['0', [{ ...summary, mine: null, theirs: inWords('Un', 'Deux') }]]);
  });

  it('says that the entry is gone in its language', async () => {
    const documentId = await draft();
    await update(documentId, { title: 'Call' }, 'en');
    const read = await versionOf(documentId);
    await app.strapi.documents(CALL).delete({ documentId, locale: 'fr' });
    const form = { base: { title: 'Appel' }, mine: { title: 'Mien' } };
    expect(await since(documentId, read, form)).toMatchObject({
      version: null,
      fields: [{ ...title, mine: inWords('Appel', 'Mien'), theirs: null }],
    });
  });

  it('is for those who may read it, and only the fields that they may read', async () => {
    const documentId = await draft();
    const read = await versionOf(documentId);
    await update(documentId, { summary: 'Deux', title: 'Nouveau' });
    const reader = await newAdministrator(app, [
      { action: READ, subject: CALL, properties: { fields: ['title'], locales: ['fr'] } },
    ]);
    const form = { base: { summary: 'Un' }, mine: { summary: 'Mien' } };
    const { data } = (await ask(reader, documentId, read, form).expect(200)).body;
    expect(data.fields).toEqual([{ ...title, mine: null, theirs: inWords('Appel', 'Nouveau') }]);
    const inEnglish = await newAdministrator(app, [
      { action: READ, subject: CALL, properties: { locales: ['en'] } },
    ]);
    await ask(inEnglish, documentId, read).expect(404);
    await update(documentId, { title: 'Call' }, 'en');
    expect((await ask(inEnglish, documentId, read, form).expect(200)).body.data.fields).toEqual([]);
    await ask(await newAdministrator(app, ['plugin::upload.read']), documentId, read).expect(403);
  });

  it.each([{ since: '"41"' }, { mine: 'x' }, { base: null }])('is a bad request with %j', async (wrong) => {
    const documentId = await draft();
    expect((await ask(admin, documentId, '0', wrong)).status).toBe(400);
  });
});
