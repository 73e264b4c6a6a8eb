import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { forgetVersions, historyOf } from '../../support/history';
import { sendDocuments } from '../../support/imports';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';

describe('a change has the name of what was done', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
    setClock(app.strapi, '2030-01-01T12:00:00.000Z');
  });
  afterAll(() => app.stop());

  it('for an action on a deadline, in all versions that it writes', async () => {
    const dates = { opensAt: '2029-12-01T00:00:00.000Z', closesAt: '2030-02-01T00:00:00.000Z' };
    const { documentId } = await create(app, CALL, { title: 'Appel', ...dates });
    const body = { closesAt: '2030-03-01T00:00:00.000Z', note: 'Plus de temps' };
    await app.http.post(`/deadlines/${CALL}/${documentId}/actions/extend`).set(admin).send(body).expect(200);
    const [change] = await historyOf(app, admin).changes(documentId);
    expect(change).toMatchObject({ action: 'extend', author: { kind: 'administrator', origin: 'admin' } });
    expect(change.versions.map(({ status }) => status).sort()).toEqual(['draft', 'published']);
    for (const { changed } of change.versions) expect(changed).toContain('closesAt');
  });

  it('for an action over REST, with the token that asked', async () => {
    const { documentId } = await create(app, CALL, {
      title: 'Ouvert',
      opensAt: '2029-12-01T00:00:00.000Z',
      closesAt: '2030-02-01T00:00:00.000Z',
    });
    const token = await asToken(app, 'full-access');
    await app.http.post(`/api/calls/${documentId}/actions/close`).set(token).send({}).expect(200);
    const [change] = await historyOf(app, admin).changes(documentId);
    expect(change).toMatchObject({ action: 'close', author: { kind: 'api-token', origin: 'rest' } });
  });

  it('for the entry as it was before its history began', async () => {
    const { documentId } = await create(app, CALL, { title: 'Ancien' }, { status: 'draft' });
    await forgetVersions(app, documentId);
    await app.strapi
      .documents(CALL)
      .update({ documentId, locale: 'fr', data: { title: 'Nouveau' } as never });
    const changes = await historyOf(app, admin).changes(documentId);
    expect(changes.map(({ action, versions }) => [action, versions[0].changed.includes('title')])).toEqual([
      ['update', true],
      ['began', true],
    ]);
  });

  it('for each entry of a bulk step', async () => {
    const drafts = [
      await create(app, CALL, { title: 'Un' }, { status: 'draft' }),
      await create(app, CALL, { title: 'Deux' }, { status: 'draft' }),
    ];
    const documentIds = drafts.map(({ documentId }) => documentId);
    const address = `/content-manager/collection-types/${CALL}/actions/bulkPublish?locale=fr`;
    await app.http.post(address).set(admin).send({ documentIds }).expect(200);
    const changes = documentIds.map(async (id) => (await historyOf(app, admin).changes(id))[0]);
    const [one, other] = await Promise.all(changes);
    expect([one.action, other.action, one.id === other.id]).toEqual(['publish', 'publish', false]);
  });

  it('for an import, with who started it', async () => {
    const document =
      '---\ntitle: Rencontre\ndate: 2030-01-28\nevent_start_date: 2030-02-12\nlieu: Lorient\n---\n';
    await sendDocuments(app, 'import', { 'a.md': document }, { headers: admin });
    const event = await app.strapi.documents('api::event.event').findFirst({});
    const { data } = await historyOf(app, admin).get(
      `entries/api::event.event/${event!.documentId}?locale=fr`
    );
    const [change] = data;
    expect(change.author).toMatchObject({ kind: 'administrator', name: 'Test Admin', origin: 'import' });
  });
});
