import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, minute, setClock } from '../../support/entries';
import { logIn, newAdministrator, newPersonAs } from '../../support/people';

const CALL = 'api::call.call';
const NOW = Date.parse('2029-06-15T12:00:00Z');

describe('who else has an entry open', () => {
  let app: TestApp;
  let curie: { Authorization: string };
  let martin: { Authorization: string };
  let documentId: string;
  beforeAll(async () => {
    app = await startApp();
    curie = await asAdmin(app);
    martin = await logIn(app, await newPersonAs(app, 'programme-editor'));
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    setClock(app.strapi, NOW);
    ({ documentId } = await create(app, CALL, {}, { status: 'draft' }));
  });

  const tell = (who: { Authorization: string }, tab: string, isWriting = false, of = documentId) =>
    app.http.put(`/history/presences/${tab}`).set(who).send({ uid: CALL, documentId: of, isWriting });
  const othersOf = async (...asked: Parameters<typeof tell>) => (await tell(...asked).expect(200)).body.data;

  it('is told to each of them, and whether they write', async () => {
    expect(await othersOf(curie, 'window-1')).toEqual([]);
    const [seen] = await othersOf(martin, 'window-2', true);
    expect(seen).toEqual({ name: 'Test Admin', isWriting: false, isAsker: false });
    expect(await othersOf(curie, 'window-1')).toEqual([
      { name: 'Camille Martin', isWriting: true, isAsker: false },
    ]);
  });

  it('is about one entry only, and the same person has one place', async () => {
    const other = await create(app, CALL, {}, { status: 'draft' });
    await tell(martin, 'window-2', false, other.documentId).expect(200);
    await tell(curie, 'window-3', true).expect(200);
    expect(await othersOf(curie, 'window-1')).toEqual([
      { name: 'Test Admin', isWriting: true, isAsker: true },
    ]);
  });

  it('ends when they leave, or a minute after they were last heard of', async () => {
    await tell(martin, 'window-2').expect(200);
    await app.http.delete('/history/presences/window-2').set(curie).expect(204);
    expect(await othersOf(curie, 'window-1')).toHaveLength(1);
    await app.http.delete('/history/presences/window-2').set(martin).expect(204);
    expect(await othersOf(curie, 'window-1')).toEqual([]);
    await tell(martin, 'window-2').expect(200);
    setClock(app.strapi, NOW + minute - 1);
    expect(await othersOf(curie, 'window-1')).toHaveLength(1);
    setClock(app.strapi, NOW + minute);
    expect(await othersOf(curie, 'window-1')).toEqual([]);
    const rows = await app.strapi.db.query('plugin::history.presence').count({ where: { tab: 'window-2' } });
    expect(rows).toBe(0);
  });

  it('is told to nobody who may not read the entry', async () => {
    const stranger = await newAdministrator(app, ['plugin::upload.read']);
    await tell(stranger, 'window-4').expect(403);
    await app.http.put('/history/presences/window-4').send({}).expect(401);
    const inEnglish = await newAdministrator(app, [
      { action: 'plugin::content-manager.explorer.read', subject: CALL, properties: { locales: ['en'] } },
    ]);
    await tell(inEnglish, 'window-4').expect(404);
    expect(await othersOf(curie, 'window-1')).toEqual([]);
  });

  it.each([{}, { uid: CALL, isWriting: true }, { uid: CALL, documentId: 7, isWriting: true }])(
    'is a bad request from %j',
    async (body) => {
      const answer = await app.http.put('/history/presences/window-1').set(curie).send(body);
      expect(answer.status).toBe(400);
    }
  );
});
