import { createJournal, type Journal } from '../../../src/plugins/history/server/src/journal/journal';
import { asAdmin } from '../../support/admin';
import { startOtherApp, TENDERS_APP, type TestApp } from '../../support/app';
import { isMariadbInstalled } from '../../support/mariadb';
import { doneBy, journalOf, JOURNAL_TABLE } from '../../support/journal';

/** Without it, tests/support/mariadb-setup.ts says so. */
const onMariadb = isMariadbInstalled() ? describe : describe.skip;

onMariadb('the journal on MariaDB', () => {
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

  it('has rows for what administrators do', async () => {
    const done = await doneBy(app, admin, async () => {
      const { body } = await app.http
        .post('/admin/roles')
        .set(admin)
        .send({ name: 'Relecture 🗞', description: '' });
      await app.http.delete(`/admin/roles/${body.data.id}`).set(admin);
    });
    expect(done).toEqual(['create admin::role Relecture 🗞', 'delete admin::role Relecture 🗞']);
  });

  it('is one line when several write and seal at once', async () => {
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
    expect(await rows().where({ action: 'create', uid: 'api::tender.tender' })).toHaveLength(60);
  });

  it('names a row that was altered, and stays whole when old rows are removed', async () => {
    const [{ id, title }] = await rows().where({ position: 10 });
    await rows().where({ id }).update({ title: 'Other' });
    expect((await verify()).broken).toMatchObject({ id, position: 10 });
    await rows().where({ id }).update({ title });
    app.strapi.plugin('deadlines').service('clock').freeze('2060-01-01T00:00:00Z');
    await app.strapi.plugin('history').service('verification').prune();
    expect(await verify()).toMatchObject({ verified: 1, broken: null });
  });

  it('has pages', async () => {
    await createJournal({ strapi: app.strapi }).write(['a', 'b', 'c'].map(deed));
    const { data, meta } = await journalOf(app, admin, '?type=api::tender.tender&pageSize=2');
    const next = await journalOf(app, admin, `?type=api::tender.tender&pageSize=2&after=${meta.next}`);
    expect([...data, ...next.data].map(({ title }) => title)).toEqual(['c', 'b', 'a']);
  });
});
