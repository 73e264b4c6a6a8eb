import { startApp, type TestApp } from '../../support/app';
import { PNG } from '../../support/media-files';
import { logIn, newPersonAs } from '../../support/people';
import type { Caller } from '../../support/tokens';

const NAME = 'Rédaction des programmes';
const EXPLORER = 'plugin::content-manager.explorer';
const MANAGER = '/content-manager/collection-types';
const TYPES = ['call', 'event', 'press-release', 'press-contact', 'program-page', 'category', 'tag'];

describe('the role of a programme editor', () => {
  let app: TestApp;
  let editor: Caller;
  beforeAll(async () => {
    app = await startApp();
    editor = await logIn(app, await newPersonAs(app, NAME));
  });
  afterAll(() => app.stop());

  const role = () => app.strapi.db.query('admin::role').findOne({ where: { name: NAME } });
  const permissions = async (): Promise<string[]> => {
    const where = { role: { name: NAME } };
    const granted = await app.strapi.db.query('admin::permission').findMany({ where });
    return granted
      .map(({ action, subject }: Record<string, string>) => `${action} ${subject ?? ''}`.trim())
      .sort();
  };
  const get = async (path: string) => (await app.http.get(path).set(editor)).status;

  it('exists next to Strapi’s own roles', async () => {
    const roles: { name: string }[] = await app.strapi.db.query('admin::role').findMany();
    expect(roles.map(({ name }) => name).sort()).toEqual(['Author', 'Editor', NAME, 'Super Admin']);
  });

  it('writes and publishes all content, uploads, previews and acts, and does nothing else', async () => {
    const content = TYPES.flatMap((type) =>
      ['create', 'delete', 'publish', 'read', 'update'].map(
        (action) => `plugin::content-manager.explorer.${action} api::${type}.${type}`
      )
    );
    const others = [
      ...['close', 'extend', 'open'].map((action) => `plugin::deadlines.actions.${action}`),
      'plugin::deadlines.preview.at',
      'plugin::importer.documents.import',
      ...['assets.copy-link', 'assets.create', 'assets.download', 'assets.update', 'read'].map(
        (action) => `plugin::upload.${action}`
      ),
    ];
    expect(await permissions()).toEqual([...content, ...others].sort());
  });

  it.each(TYPES)('publishes an entry of the type %s, in both locales', async (type) => {
    const path = `${MANAGER}/api::${type}.${type}`;
    const data = { title: 'Appel', name: 'Appel', slug: `${type}-1`, rolling: true, role: 'Presse' };
    const attributes = Object.keys(
      app.strapi.contentTypes[`api::${type}.${type}` as 'api::call.call'].attributes
    );
    const body = Object.fromEntries(Object.entries(data).filter(([name]) => attributes.includes(name)));
    const created = await app.http.post(`${path}?locale=fr`).set(editor).send(body);
    expect([created.status, created.body.error]).toEqual([201, undefined]);
    const { documentId } = created.body.data;
    for (const locale of ['fr', 'en']) {
      const publish = `${path}/${documentId}/actions/publish?locale=${locale}`;
      const published = await app.http.post(publish).set(editor).send(body);
      expect([published.status, published.body.data?.status]).toEqual([200, 'published']);
    }
  });

  it('writes every field, including those of components, and reads computed ones', async () => {
    const dates = {
      opensAt: '2022-01-01T00:00:00.000Z',
      closesAt: '2022-03-18T23:00:00.000Z',
      rolling: false,
    };
    const cutOffs = [{ label: 'Relève', closesAt: '2022-02-01T00:00:00.000Z' }];
    const data = { title: 'Appel', slug: 'champs', ...dates, cutOffs, deadlineChangeNote: 'Report' };
    const { body } = await app.http.post(`${MANAGER}/api::call.call`).set(editor).send(data);
    expect(body.data).toMatchObject({
      ...data,
      cutOffs: [cutOffs[0]],
      state: 'closed',
      nextTransitionAt: null,
    });
    const read = await app.http.get(`${MANAGER}/api::call.call/${body.data.documentId}`).set(editor);
    expect(read.body.data).toMatchObject({ ...dates, state: 'closed', deadlineChanges: [] });
  });

  it('uploads a picture, and publishes it as the cover of an entry', async () => {
    const file = { filename: 'phare.png', contentType: 'image/png' };
    const uploaded = await app.http.post('/upload').set(editor).attach('files', PNG, file);
    const cover = { image: uploaded.body[0].id, alternativeText: 'Un phare', credit: 'C. Exemple' };
    const data = { title: 'Appel', slug: 'couverture', rolling: true, cover };
    const created = await app.http.post(`${MANAGER}/api::call.call`).set(editor).send(data);
    const publish = `${MANAGER}/api::call.call/${created.body.data.documentId}/actions/publish`;
    expect((await app.http.post(publish).set(editor).send({})).status).toBe(200);
    const path = '/api/calls?filters[slug]=couverture&populate[cover][populate]=image';
    expect((await app.http.get(path)).body.data[0].cover).toMatchObject({
      ...cover,
      image: { name: 'phare.png', width: 10, height: 10 },
    });
  });

  it('writes the attributes that a type has got since, unless an administrator wants otherwise', async () => {
    const query = app.strapi.db.query('admin::permission');
    const where = { role: { name: NAME }, subject: 'api::call.call', action: `${EXPLORER}.update` };
    const { id, properties } = await query.findOne({ where });
    const all: string[] = properties.fields;
    const fewer = (...without: string[]) => all.filter((path) => !without.includes(path.split('.')[0]));
    const restartWith = async (fields: string[]) => {
      const data = { properties: { ...properties, fields } };
      await app.strapi.db.query('admin::permission').update({ where: { id }, data });
      app = await app.restart();
      return (await app.strapi.db.query('admin::permission').findOne({ where })).properties;
    };
    const cover = ['cover.image', 'cover.alternativeText', 'cover.credit'];
    expect(all).toEqual(expect.arrayContaining(cover));
    expect((await restartWith(fewer('cover'))).fields).toEqual(fewer('cover'));
    await app.strapi.store({ type: 'core', name: 'guichet' }).delete({ key: 'programme-editor-attributes' });
    const { fields, locales } = await restartWith(fewer('cover', 'steps'));
    expect(fields.sort()).toEqual(fewer('steps').sort());
    expect(locales).toEqual(properties.locales);
  });

  it('uploads media, and deletes them', async () => {
    const file = { filename: 'affiche.txt', contentType: 'text/plain' };
    const { status, body } = await app.http
      .post('/upload')
      .set(editor)
      .attach('files', Buffer.from('Affiche'), file);
    const deleted = await app.http.delete(`/upload/files/${body[0].id}`).set(editor);
    expect([status, deleted.status]).toEqual([201, 200]);
  });

  it.each([
    '/admin/roles',
    '/admin/users',
    '/admin/api-tokens',
    '/admin/webhooks',
    '/admin/transfer/tokens',
    '/content-type-builder/content-types',
    '/users-permissions/roles',
    '/upload/settings',
    '/webhooks/subscriptions',
    '/webhooks/deliveries',
  ])('may not read %s', async (path) => {
    expect(await get(path)).toBe(403);
  });

  it('may not change the schema, the locales or the layout of forms', async () => {
    const requests = [
      ['post', '/content-type-builder/content-types'],
      ['post', '/i18n/locales'],
      ['put', '/content-manager/content-types/api::call.call/configuration'],
    ] as const;
    for (const [method, path] of requests) {
      expect([path, (await app.http[method](path).set(editor).send({})).status]).toEqual([path, 403]);
    }
  });

  it('keeps an administrator’s changes when the app starts again', async () => {
    const query = app.strapi.db.query('admin::permission');
    const where = { role: { name: NAME }, action: 'plugin::deadlines.preview.at' };
    const { id } = await query.findOne({ where });
    await query.delete({ where: { id } });
    const { id: roleId } = await role();
    await app.strapi.service('admin::role').addPermissions(roleId, [{ action: 'admin::users.read' }]);
    const changed = await permissions();
    app = await app.restart();
    expect(await permissions()).toEqual(changed);
  });

  it('is not created again after it was deleted', async () => {
    const { id } = await role();
    await app.strapi.db.query('admin::user').deleteMany({ where: { roles: { id } } });
    await app.strapi.service('admin::role').deleteByIds([id]);
    app = await app.restart();
    expect(await role()).toBe(null);
  });
});

describe('somebody’s own role with the name of that of a programme editor', () => {
  let app: TestApp;
  afterAll(() => app.stop());

  it('is left alone', async () => {
    app = await startApp();
    const roles = app.strapi.service('admin::role');
    const { id } = await app.strapi.db.query('admin::role').findOne({ where: { name: NAME } });
    await roles.deleteByIds([id]);
    await roles.create({ name: NAME, description: 'Ours' });
    // As in a database without any start.
    const store = app.strapi.store({ type: 'core', name: 'guichet' });
    for (const key of ['programme-editor', 'programme-editor-permissions']) await store.delete({ key });
    app = await app.restart();
    const query = { where: { name: NAME }, populate: ['permissions'] };
    const found = await app.strapi.db.query('admin::role').findMany(query);
    expect(found).toMatchObject([{ description: 'Ours', permissions: [] }]);
  });
});
