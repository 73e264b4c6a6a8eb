import type { UID } from '@strapi/strapi';

import { createJournal, type Journal } from '../../../src/plugins/history/server/src/journal/journal';
import { pruneAll } from '../../../src/plugins/history/server/src/record/prune';
import { asAdmin } from '../../support/admin';
import { startOtherApp, TENDERS_APP, type TestApp } from '../../support/app';
import { create, documentsOf, setClock } from '../../support/entries';
import { contentOf, historyOf, versionsOf } from '../../support/history';
import { isMariadbInstalled } from '../../support/mariadb';
import { doneBy, journalOf, JOURNAL_TABLE } from '../../support/journal';
import { asToken } from '../../support/tokens';

const TENDER = 'api::tender.tender' as UID.ContentType;

/** Without it, tests/support/mariadb-setup.ts says so. */
const onMariadb = isMariadbInstalled() ? describe : describe.skip;

onMariadb('the history on MariaDB', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  beforeAll(async () => {
    process.env.TENDERS_APP_PLUGINS = 'history';
    app = await startOtherApp(TENDERS_APP, { kind: 'mariadb' });
    admin = await asAdmin(app);
  });
  afterAll(async () => {
    delete process.env.TENDERS_APP_PLUGINS;
    await app.stop();
  });

  const rows = () => app.strapi.db.connection(JOURNAL_TABLE);
  const verify = () => app.strapi.plugin('history').service('verification').verify(null);
  const deed = (title: string) => ({
    ...{ at: Date.now(), author: { kind: 'server', id: null, name: null, origin: 'server' } as const },
    ...{ action: 'create', uid: 'api::tender.tender', entryId: 'x', title },
    ...{ locales: [], changed: ['title'], change: null, details: null },
  });

  const tenders = () => documentsOf(app, TENDER);

  it('has versions of each write, with what changed, and restores any', async () => {
    const history = historyOf(app, admin, TENDER);
    const rounds = [{ label: 'Première 🗞' }, { label: 'Deuxième' }];
    const { documentId } = await create(app, TENDER, { title: 'Marché', rounds }, { status: 'draft' });
    await tenders().update({ documentId, data: { title: 'Autre', rounds: [rounds[1]] } });
    await tenders().publish({ documentId });
    const [published, updated, created] = await history.changes(documentId);
    expect(
      [published, updated, created].map(({ action, versions: [{ changed }] }) => [action, changed])
    ).toEqual([
      ['publish', expect.arrayContaining(['title', 'rounds'])],
      ['update', ['title', 'rounds']],
      ['create', expect.arrayContaining(['title', 'rounds'])],
    ]);
    await history.post(`versions/${created.versions[0].id}/restore`);
    const draft = await tenders().findOne({ documentId, status: 'draft', populate: ['rounds'] });
    expect(draft).toMatchObject({ title: 'Marché', rounds });
    expect((await tenders().findOne({ documentId, status: 'published' }))?.title).toBe('Autre');
    await tenders().delete({ documentId });
    await history.post(`deleted/${TENDER}/${documentId}/restore`);
    const back = await tenders().findOne({ documentId, status: 'draft', populate: ['rounds'] });
    expect(back).toMatchObject({ title: 'Marché', rounds });
  });

  it('lets one of many writes with the same version win', async () => {
    const writer = await asToken(app, 'full-access');
    const { documentId } = await create(app, TENDER, { title: 'Marché' }, { status: 'draft' });
    const address = `/api/tenders/${documentId}?status=draft`;
    const { etag } = (await app.http.get(address).set(writer).expect(200)).headers;
    const write = async (title: string) =>
      (
        await app.http
          .put(address)
          .set({ ...writer, 'If-Match': etag })
          .send({ data: { title } })
      ).status;
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map(write));
    expect(answers.sort()).toEqual([200, 412, 412, 412]);
  });

  it('forgets versions that were replaced long ago, and keeps those that were in effect', async () => {
    const { documentId } = await create(app, TENDER, { title: '2031' }, { status: 'draft' });
    for (const title of ['2032', '2033', '2034']) {
      setClock(app.strapi, `${title}-01-01T00:00:00Z`);
      await tenders().update({ documentId, data: { title } });
    }
    setClock(app.strapi, '2034-07-01T00:00:00Z');
    await pruneAll(app.strapi);
    const kept = await versionsOf(app, documentId);
    const contents = await Promise.all(kept.map(({ contentHash }) => contentOf(app, contentHash!)));
    expect(contents.map(({ title }) => title)).toEqual(['2032', '2033', '2034']);
  });

  it('has rows in the journal for what administrators do', async () => {
    const done = await doneBy(app, admin, async () => {
      const { body } = await app.http
        .post('/admin/roles')
        .set(admin)
        .send({ name: 'Relecture 🗞', description: '' });
      await app.http.delete(`/admin/roles/${body.data.id}`).set(admin);
    });
    expect(done).toEqual(['create admin::role Relecture 🗞', 'delete admin::role Relecture 🗞']);
  });

  it('has a journal that is one line when several write and seal at once', async () => {
    // Each takes turns with itself alone, as instances do.
    const instances: Journal[] = [1, 2, 3].map(() => createJournal({ strapi: app.strapi }));
    const writes = Array.from({ length: 60 }, (_, index) =>
      instances[index % 3].write([deed(`À la fois ${index}`)])
    );
    await Promise.all(writes);
    await Promise.all(instances.map((instance) => instance.seal()));
    const { broken, waiting, verified } = await verify();
    expect([broken, waiting]).toEqual([null, 0]);
    const places = await rows().orderBy('position').pluck('position');
    expect(places.map(Number)).toEqual(Array.from({ length: verified }, (_, at) => at + 1));
    expect(await rows().where({ action: 'create', uid: TENDER, entry_id: 'x' })).toHaveLength(60);
  });

  it('names a row of the journal that was altered, and stays whole when old rows are removed', async () => {
    const [{ id, title }] = await rows().where({ position: 10 });
    await rows().where({ id }).update({ title: 'Other' });
    expect((await verify()).broken).toMatchObject({ id, position: 10 });
    await rows().where({ id }).update({ title });
    app.strapi.plugin('deadlines').service('clock').freeze('2060-01-01T00:00:00Z');
    await app.strapi.plugin('history').service('verification').prune();
    expect(await verify()).toMatchObject({ verified: 1, broken: null });
  });

  it('has pages of the journal', async () => {
    await createJournal({ strapi: app.strapi }).write(['a', 'b', 'c'].map(deed));
    const { data, meta } = await journalOf(app, admin, '?type=api::tender.tender&pageSize=2');
    const next = await journalOf(app, admin, `?type=api::tender.tender&pageSize=2&after=${meta.next}`);
    expect([...data, ...next.data].map(({ title }) => title)).toEqual(['c', 'b', 'a']);
  });
});
