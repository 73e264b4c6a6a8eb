import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { historyOf } from '../../support/history';
import { newAdministrator } from '../../support/people';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';
const may = (action: string, fields: string[], subject = CALL) => ({
  action: `plugin::content-manager.explorer.${action}`,
  subject,
  properties: { fields, locales: ['fr'] },
});

describe('restoring a version', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const calls = () => app.strapi.documents(CALL);
  const update = (documentId: string, data: object, locale = 'fr') =>
    calls().update({ documentId, locale, data: data as never });

  it('says before what it will do, and does nothing yet', async () => {
    const page = await create(app, PAGE, { title: 'Partie' });
    const links = { programPages: [page.documentId] };
    const { documentId } = await create(app, CALL, { title: 'Avant', edition: '1', ...links });
    await update(documentId, { title: 'Before', edition: '1' }, 'en');
    const first = (await historyOf(app, admin).changes(documentId)).at(-1)!.versions[0];
    await update(documentId, { title: 'Après', edition: '2', programPages: { set: [] } });
    await app.strapi.documents(PAGE).delete({ documentId: page.documentId, locale: '*' });
    const { data } = await historyOf(app, admin).get(`versions/${first.id}/restore`);
    expect(data).toMatchObject({ exists: true, isPublic: true, kept: [] });
    expect(data.differences.map(({ name }: { name: string }) => name).sort()).toEqual([
      'edition',
      'programPages',
      'title',
    ]);
    expect(data.shared).toEqual({ names: expect.arrayContaining(['edition']), locales: ['en'] });
    expect(data.shared.names).not.toContain('title');
    expect(data.missing).toEqual([{ path: 'programPages', name: 'Partie' }]);
    expect(await calls().findOne({ documentId, locale: 'fr' })).toMatchObject({ title: 'Après' });
  });

  it('leaves fields that the user may not update, and says so', async () => {
    const { documentId } = await create(app, CALL, { title: 'Avant', edition: '1' }, { status: 'draft' });
    await update(documentId, { title: 'Après', edition: '2' });
    const editor = await newAdministrator(app, [may('read', ['title', 'edition']), may('update', ['title'])]);
    const { post, changes, get } = historyOf(app, editor);
    const { id } = (await changes(documentId)).at(-1)!.versions[0];
    const { data } = await get(`versions/${id}/restore`);
    expect([data.kept, data.differences.map(({ name }: { name: string }) => name)]).toEqual([
      ['edition'],
      ['title'],
    ]);
    expect(await post(`versions/${id}/restore`)).toEqual({ missing: [], kept: ['edition'] });
    expect(await calls().findOne({ documentId, locale: 'fr' })).toMatchObject({
      title: 'Avant',
      edition: '2',
    });
  });

  it('is for those who may update the entry', async () => {
    const { documentId } = await create(app, CALL, { title: 'Avant' }, { status: 'draft' });
    const reader = await newAdministrator(app, [may('read', ['title'])]);
    const { post, changes, status } = historyOf(app, reader);
    const { id } = (await changes(documentId))[0].versions[0];
    expect(await status(`versions/${id}/restore`)).toBe(403);
    await post(`versions/${id}/restore`, 403);
  });
});

describe('deleted entries', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  it('are listed, last deleted first, and come back in all their locales', async () => {
    const calls = app.strapi.documents(CALL);
    const page = await create(app, PAGE, { title: 'Partie' });
    const programPages = [page.documentId];
    const { documentId } = await create(app, CALL, { title: 'Perdu', programPages });
    await calls.update({ documentId, locale: 'en', data: { title: 'Lost' } as never });
    const other = await create(app, CALL, { title: 'Autre' });
    const kept = await create(app, CALL, { title: 'Reste' });
    await calls.delete({ documentId: kept.documentId, locale: 'en' });
    for (const id of [documentId, other.documentId]) await calls.delete({ documentId: id, locale: '*' });
    await app.strapi.documents(PAGE).delete({ documentId: page.documentId, locale: '*' });
    const { get, post } = historyOf(app, admin);
    const listed = (await get(`deleted/${CALL}`)).data as { title: string; locales: string[] }[];
    expect(listed.map(({ title, locales }) => [title, locales.sort()])).toEqual([
      ['Autre', ['fr']],
      [expect.stringMatching(/Perdu|Lost/), ['en', 'fr']],
    ]);
    expect(await post(`deleted/${CALL}/${documentId}/restore`)).toEqual({
      missing: [{ path: 'programPages', name: 'Partie' }],
      kept: [],
    });
    const titles = ['fr', 'en'].map(async (locale) => (await calls.findOne({ documentId, locale }))?.title);
    expect(await Promise.all(titles)).toEqual(['Perdu', 'Lost']);
    await app.http.get(`/api/calls/${documentId}`).expect(404);
    await post(`deleted/${CALL}/${documentId}/restore`, 409);
    expect((await get(`deleted/${CALL}`)).data).toHaveLength(1);
  });

  it('are shown to those who may read them, and come back for those who may create them', async () => {
    const { documentId } = await create(
      app,
      CALL,
      { title: 'Perdu', summary: 'Secret' },
      { status: 'draft' }
    );
    await app.strapi.documents(CALL).delete({ documentId, locale: '*' });
    const reader = await newAdministrator(app, [may('read', ['summary'])]);
    const { data } = await historyOf(app, reader).get(`deleted/${CALL}`);
    expect(data[0]).toMatchObject({ documentId, title: null });
    await historyOf(app, reader).post(`deleted/${CALL}/${documentId}/restore`, 403);
    const stranger = await newAdministrator(app, [may('read', ['title'], PAGE)]);
    await historyOf(app, stranger).get(`deleted/${CALL}`, 403);
  });
});

describe('what the public saw', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is the version that was published then, if any, and not under embargo', async () => {
    const admin = await asAdmin(app);
    const RELEASE = 'api::press-release.press-release';
    const documents = app.strapi.documents(RELEASE);
    const at = (day: number) => `2030-04-${String(day).padStart(2, '0')}T08:00:00.000Z`;
    setClock(app.strapi, at(1));
    const { documentId } = await create(app, RELEASE, { title: 'Un', embargoUntil: at(3) });
    setClock(app.strapi, at(10));
    await documents.update({
      documentId,
      locale: 'fr',
      data: { title: 'Deux' } as never,
      status: 'published',
    });
    setClock(app.strapi, at(20));
    await documents.unpublish({ documentId, locale: 'fr' });
    const seen = async (day: number) => {
      const path = `entries/${RELEASE}/${documentId}/published?locale=fr&at=${at(day)}`;
      const { data } = await historyOf(app, admin).get(path);
      const title = data?.differences.find(({ name }: { name: string }) => name === 'title');
      return title ? title.change.parts[0].text : null;
    };
    const days = [0, 2, 5, 12, 25].map((day) => Math.max(day, 1));
    expect(await Promise.all(days.map(seen))).toEqual([null, null, 'Un', 'Deux', null]);
  });
});
