import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { newAdministrator } from '../../support/people';

const CALL = 'api::call.call';
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
  const ask = (who: { Authorization: string }, documentId: string, since: string) =>
    app.http.get(`/history/together/${CALL}/${documentId}?locale=fr&since=${since}`).set(who);
  const since = async (documentId: string, version: string) =>
    (await ask(admin, documentId, version).expect(200)).body.data;

  it('names the fields, with what was read and what is there now', async () => {
    const documentId = await draft();
    const read = await versionOf(documentId);
    expect((await since(documentId, read)).changed).toEqual([]);
    await update(documentId, { summary: 'Deux' });
    await update(documentId, { kind: 'tenders' });
    const { version, changed, changes, before, after } = await since(documentId, read);
    expect([version, changed.sort(), changes.length]).toEqual([
      await versionOf(documentId),
      ['kind', 'summary'],
      2,
    ]);
    expect([before.summary, after.summary]).toEqual(['Un', 'Deux']);
  });

  it('is told of an entry that is older than its history', async () => {
    const documentId = await draft();
    await app.strapi.db.query('plugin::history.version').deleteMany({ where: { entryId: documentId } });
    const read = await versionOf(documentId);
    await update(documentId, { summary: 'Deux' });
    const { changed, before } = await since(documentId, read);
    expect([read, changed, before.summary]).toEqual(['0', ['summary'], 'Un']);
  });

  it('says that the entry is gone in its language', async () => {
    const documentId = await draft();
    await update(documentId, { title: 'Call' }, 'en');
    const read = await versionOf(documentId);
    await app.strapi.documents(CALL).delete({ documentId, locale: 'fr' });
    expect(await since(documentId, read)).toMatchObject({ version: null, after: null, changed: [] });
  });

  it('is for those who may read it, and only the fields that they may read', async () => {
    const documentId = await draft();
    const read = await versionOf(documentId);
    await update(documentId, { summary: 'Deux', title: 'Nouveau' });
    const reader = await newAdministrator(app, [
      { action: READ, subject: CALL, properties: { fields: ['title'], locales: ['fr'] } },
    ]);
    const { data } = (await ask(reader, documentId, read).expect(200)).body;
    expect([data.changed, data.before, data.after]).toEqual([
      ['title'],
      { title: 'Appel' },
      { title: 'Nouveau' },
    ]);
    const inEnglish = await newAdministrator(app, [
      { action: READ, subject: CALL, properties: { locales: ['en'] } },
    ]);
    await ask(inEnglish, documentId, read).expect(404);
    await update(documentId, { title: 'Call' }, 'en');
    expect((await ask(inEnglish, documentId, read).expect(200)).body.data).toMatchObject({
      changed: [],
      before: {},
      after: {},
    });
    await ask(await newAdministrator(app, ['plugin::upload.read']), documentId, read).expect(403);
  });
});
