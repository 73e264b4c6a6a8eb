import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';

const PERMISSION = 'plugin::users-permissions.permission';
const FIND = 'api::tag.tag.find';

describe('what an administrator lets the public do', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    const tag = await create(app, 'api::tag.tag', { name: 'Health' });
    await create(app, 'api::event.event', { title: 'Fair', tags: [tag.documentId] });
  });
  afterAll(() => app.stop());
  beforeEach(() => grant());

  const permissions = () => app.strapi.db.query(PERMISSION);
  const revoke = () => permissions().delete({ where: { action: FIND } });
  const grant = async () => {
    await revoke();
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await permissions().create({ data: { action: FIND, role: role.id } });
  };
  const status = async () => (await app.http.get('/api/tags')).status;
  const graphqlErrors = async () =>
    (await app.http.post('/graphql').send({ query: '{ tags { name } }' })).body.errors;
  const shownTags = async () => {
    const { body } = await app.http.get('/api/events?populate[tags][fields]=name');
    return body.data.map(({ tags }: { tags?: { name: string }[] }) => tags?.map(({ name }) => name));
  };

  it('counts from the next request on', async () => {
    const answers: number[] = [];
    for (const change of [grant, revoke, grant, revoke, grant]) {
      await change();
      answers.push(await status(), await status());
    }
    expect(answers).toEqual([200, 200, 403, 403, 200, 200, 403, 403, 200, 200]);
  });

  it('counts for GraphQL', async () => {
    expect(await graphqlErrors()).toBeUndefined();
    await revoke();
    expect(await graphqlErrors()).toMatchObject([{ message: 'Forbidden access' }]);
  });

  it('counts for what other entries show of the type', async () => {
    expect(await shownTags()).toEqual([['Health']]);
    await revoke();
    expect(await shownTags()).toEqual([undefined]);
    await grant();
    expect(await shownTags()).toEqual([['Health']]);
  });

  it('counts for filters, which are refused', async () => {
    const path = '/api/events?filters[tags][name]=Health';
    expect((await app.http.get(path)).status).toBe(200);
    await revoke();
    expect((await app.http.get(path)).status).toBe(400);
  });

  it('does not count if the change is rolled back', async () => {
    const change = app.strapi.db.transaction(async () => {
      await revoke();
      const service = app.strapi.plugin('users-permissions').service('permission');
      const actions = (await service.findPublicPermissions()).map(({ action }: { action: string }) => action);
      expect(actions).not.toContain(FIND);
      throw new Error('No, rather not');
    });
    await expect(change).rejects.toThrow('No, rather not');
    expect(await status()).toBe(200);
  });
});
