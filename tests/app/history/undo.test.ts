import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf, iso, setClock } from '../../support/entries';
import { versionsOf } from '../../support/history';

const CALL = 'api::call.call';
const hour = 60 * 60 * 1000;
const START = Date.parse('2031-04-01T10:00:00.000Z');
const LATER = iso(START + 24 * hour);

/** Right after a change, the administrator who made it takes it back. */
describe('undo', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, START);
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const manage = (documentId: string, path: string, body: object = {}) =>
    app.http
      .post(`/content-manager/collection-types/${CALL}/${documentId}/actions/${path}?locale=fr`)
      .set(admin)
      .send(body)
      .expect(200);
  const save = (documentId: string, data: object) =>
    app.http
      .put(`/content-manager/collection-types/${CALL}/${documentId}?locale=fr`)
      .set(admin)
      .send(data)
      .expect(200);
  const act = (documentId: string, action: string, data: object = {}) =>
    app.http.post(`/deadlines/${CALL}/${documentId}/actions/${action}`).set(admin).send(data).expect(200);
  const undo = (documentId: string, action: string) =>
    app.http
      .post(`/history/entries/${CALL}/${documentId}/undo`)
      .set(admin)
      .send({ action, note: 'Retour à la date d’avant' });
  const calls = () => documentsOf(app, CALL);
  const read = (documentId: string, status: 'draft' | 'published') =>
    calls().findOne({ documentId, locale: 'fr', status, populate: ['deadlineChanges'] });

  it('of a publication gives the public what it saw, and leaves the draft', async () => {
    const { documentId } = await create(app, CALL, { title: 'Avant' });
    await save(documentId, { title: 'Après' });
    await manage(documentId, 'publish');
    await undo(documentId, 'publish').expect(204);
    expect((await read(documentId, 'published'))?.title).toBe('Avant');
    expect((await read(documentId, 'draft'))?.title).toBe('Après');
    const actions = (await versionsOf(app, documentId)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'undo').length).toBeGreaterThan(0);
  });

  it('of a first publication takes it from the public', async () => {
    const { documentId } = await create(app, CALL, { title: 'Neuf' }, { status: 'draft' });
    await manage(documentId, 'publish');
    await undo(documentId, 'publish').expect(204);
    expect(await read(documentId, 'published')).toBeNull();
    expect((await read(documentId, 'draft'))?.title).toBe('Neuf');
  });

  it('of taking an entry from the public gives it back, although the draft is another', async () => {
    const { documentId } = await create(app, CALL, { title: 'Public' });
    await save(documentId, { title: 'Brouillon' });
    await manage(documentId, 'unpublish');
    await undo(documentId, 'unpublish').expect(204);
    expect((await read(documentId, 'published'))?.title).toBe('Public');
    expect((await read(documentId, 'draft'))?.title).toBe('Brouillon');
  });

  it('of a deletion brings back what was public and what was not', async () => {
    const { documentId } = await create(app, CALL, { title: 'Public' });
    await save(documentId, { title: 'Brouillon' });
    const url = `/content-manager/collection-types/${CALL}/${documentId}?locale=fr`;
    await app.http.delete(url).set(admin).expect(200);
    await undo(documentId, 'delete').expect(204);
    expect((await read(documentId, 'published'))?.title).toBe('Public');
    expect((await read(documentId, 'draft'))?.title).toBe('Brouillon');
  });

  it.each([
    ['close', {}],
    ['extend', { closesAt: iso(START + 48 * hour), note: 'Prolongé' }],
  ])('of %s is a recorded change back to the deadline before', async (action, data) => {
    const { documentId } = await create(app, CALL, { opensAt: iso(START - hour), closesAt: LATER });
    await act(documentId, action, data);
    expect((await read(documentId, 'published'))?.closesAt).not.toBe(LATER);
    await undo(documentId, action).expect(204);
    for (const status of ['draft', 'published'] as const) {
      const entry = (await read(documentId, status)) as unknown as Entry;
      expect(entry.closesAt).toBe(LATER);
      expect(entry.deadlineChanges).toHaveLength(2);
      expect(entry.deadlineChanges[1]).toMatchObject({ to: LATER, note: 'Retour à la date d’avant' });
    }
  });

  it('is refused once somebody has changed the same, and for what others did', async () => {
    const { documentId } = await create(app, CALL, { title: 'Avant' });
    const { body } = await undo(documentId, 'publish').expect(409);
    expect(body.error.message).toContain('no publish that could be undone');
    await save(documentId, { title: 'Après' });
    await manage(documentId, 'publish');
    await calls().update({ documentId, locale: 'fr', data: { title: 'Encore' }, status: 'published' });
    expect((await undo(documentId, 'publish').expect(409)).body.error.message).toContain('has changed since');
    expect((await read(documentId, 'published'))?.title).toBe('Encore');
  });
});

interface Entry {
  closesAt: string;
  deadlineChanges: { to: string; note: string }[];
}
