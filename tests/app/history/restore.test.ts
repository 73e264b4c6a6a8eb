import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf } from '../../support/entries';

const CALL = 'api::call.call';
const PAGE = 'api::program-page.program-page';

interface Change {
  action: string;
  author: { kind: string; origin: string };
  versions: { id: number; status: string; changed: string[]; isPresent: boolean }[];
}

describe('the history of an entry', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const calls = () => documentsOf(app, CALL);
  const changesOf = async (documentId: string) => {
    const { body } = await app.http
      .get(`/history/entries/${CALL}/${documentId}?locale=fr`)
      .set(admin)
      .expect(200);
    return body.data as Change[];
  };
  const restore = async (id: number) => {
    const { body } = await app.http.post(`/history/versions/${id}/restore`).set(admin).expect(200);
    return body.data.missing;
  };

  it('names what each change did, newest first', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel' }, { status: 'draft' });
    await app.http
      .put(`/content-manager/collection-types/${CALL}/${documentId}?locale=fr`)
      .set(admin)
      .send({ summary: 'Nouveau', kind: 'tenders' })
      .expect(200);
    const changes = await changesOf(documentId);
    expect(
      changes.map(({ action, author, versions }) => [
        action,
        author.kind,
        author.origin,
        versions[0].changed.sort(),
      ])
    ).toEqual([
      ['update', 'administrator', 'admin', ['kind', 'summary']],
      ['create', 'server', 'server', expect.arrayContaining(['title', 'slug'])],
    ]);
  });

  it('gives back a draft of an earlier version, and leaves what is public', async () => {
    const cutOffs = [{ label: 'Première', closesAt: '2030-01-01T00:00:00.000Z' }];
    const { documentId } = await create(app, CALL, { title: 'Avant', cutOffs });
    const [{ versions }] = await changesOf(documentId);
    await calls().update({ documentId, locale: 'fr', data: { title: 'Après', cutOffs: [] } });
    expect(await restore(versions[0].id)).toEqual([]);
    const draft = await calls().findOne({ documentId, locale: 'fr', populate: ['cutOffs'] });
    expect(draft).toMatchObject({ title: 'Avant', cutOffs });
    expect((await changesOf(documentId))[0].action).toBe('restore');
  });

  it('gives back a locale that was discarded, although the others have more by now', async () => {
    const { documentId } = await create(app, CALL, { title: 'Seul' }, { status: 'draft' });
    const [{ versions }] = await changesOf(documentId);
    const cutOffs = [{ label: 'Wave', closesAt: '2030-01-01T00:00:00.000Z' }];
    await calls().update({ documentId, locale: 'en', data: { title: 'Alone', cutOffs } });
    await calls().discardDraft({ documentId, locale: 'fr' });
    await restore(versions[0].id);
    const draft = await calls().findOne({ documentId, locale: 'fr', populate: ['cutOffs'] });
    expect(draft).toMatchObject({ title: 'Seul', cutOffs: [] });
  });

  it('gives back an entry that was deleted, and says which links are gone', async () => {
    const [kept, gone] = [
      await create(app, PAGE, { title: 'Reste' }),
      await create(app, PAGE, { title: 'Part' }),
    ];
    const programPages = [kept.documentId, gone.documentId];
    const { documentId } = await create(app, CALL, { title: 'Perdu', programPages });
    await calls().delete({ documentId, locale: '*' });
    await documentsOf(app, PAGE).delete({ documentId: gone.documentId, locale: '*' });
    const made = (await changesOf(documentId)).at(-1)!;
    expect(await restore(made.versions[0].id)).toEqual([{ path: 'programPages', name: 'Part' }]);
    const draft = await calls().findOne({ documentId, locale: 'fr', populate: ['programPages'] });
    expect(draft).toMatchObject({ title: 'Perdu', programPages: [{ documentId: kept.documentId }] });
    await app.http.get(`/api/calls/${documentId}`).expect(404);
  });
});
