import { grantPublicReading } from '../../../src/bootstrap/public-role';
import { startApp, type TestApp } from '../../support/app';

const TYPES = ['calls', 'events', 'press-releases', 'press-contacts', 'program-pages', 'categories', 'tags'];
const PERMISSION = 'plugin::users-permissions.permission';

describe('the public role', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const actions = async (): Promise<string[]> => {
    const where = { role: { type: 'public' } };
    const permissions: { action: string }[] = await app.strapi.db.query(PERMISSION).findMany({ where });
    return permissions.map(({ action }) => action).sort();
  };

  it.each(TYPES)('may list %s', async (type) => {
    const response = await app.http.get(`/api/${type}`);
    expect([response.status, response.body.data]).toEqual([200, []]);
  });

  it.each(TYPES)('may not write %s', async (type) => {
    const response = await app.http.post(`/api/${type}`).send({ data: { title: 'x' } });
    expect(response.status).toBe(403);
  });

  it('may find and find one of each type, and nothing else', async () => {
    const types = ['call', 'category', 'event', 'press-contact', 'press-release', 'program-page', 'tag'];
    const expected = types.flatMap((type) => [`api::${type}.${type}.find`, `api::${type}.${type}.findOne`]);
    expect(await actions()).toEqual(expected);
  });

  it('keeps an administrator’s changes when the app starts again', async () => {
    const query = app.strapi.db.query(PERMISSION);
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await query.delete({ where: { action: 'api::tag.tag.find', role: role.id } });
    await query.create({ data: { action: 'plugin::users-permissions.auth.register', role: role.id } });
    const changed = await actions();
    app = await app.restart();
    expect(await actions()).toEqual(changed);
    expect((await app.http.get('/api/tags')).status).toBe(403);
  });

  it('keeps them when a later version, started twice, has another type to grant', async () => {
    const store = app.strapi.store({ type: 'core', name: 'guichet' });
    const granted = (await store.get({ key: 'public-role' })) as string[];
    const ofCategories = ['api::category.category.find', 'api::category.category.findOne'];
    // As if from a version without categories.
    await store.set({
      key: 'public-role',
      value: granted.filter((action) => !ofCategories.includes(action)),
    });
    const query = app.strapi.db.query(PERMISSION);
    await query.deleteMany({ where: { action: { $in: ofCategories } } });
    await query.deleteMany({ where: { action: 'api::call.call.find' } });
    const before = await actions();
    for (let start = 0; start < 2; start += 1) await grantPublicReading(app.strapi);
    expect(await actions()).toEqual([...before, ...ofCategories].sort());
    expect(before).not.toContain('api::call.call.find');
  });
});
