import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, documentsOf } from '../../support/entries';
import { doneBy, journalOf, JOURNAL_TABLE } from '../../support/journal';
import { newPersonAs, PASSWORD } from '../../support/people';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const CALLS = '/content-manager/collection-types/api::call.call';

describe('the journal', () => {
  let app: TestApp;
  let admin: { Authorization: string };
  let token: Caller;
  beforeAll(async () => {
    app = await startApp();
    admin = await asAdmin(app);
    token = await asToken(app, 'full-access', 'Importer');
  });
  afterAll(() => app.stop());

  const done = (work: () => Promise<unknown>) => doneBy(app, admin, work);
  const newest = async () => (await journalOf(app, admin, '?pageSize=1')).data[0];

  it('has a row for each action on an entry, in the content-manager', async () => {
    let documentId = '';
    const rows = await done(async () => {
      const made = await app.http
        .post(`${CALLS}?locale=fr`)
        .set(admin)
        .send({ title: 'Appel 6', rolling: true });
      ({ documentId } = made.body.data);
      await app.http.put(`${CALLS}/${documentId}?locale=fr`).set(admin).send({ summary: 'Court' });
      await app.http.post(`${CALLS}/${documentId}/actions/publish?locale=fr`).set(admin).send({});
      await app.http.post(`${CALLS}/${documentId}/actions/unpublish?locale=fr`).set(admin).send({});
      await app.http.delete(`${CALLS}/${documentId}?locale=fr`).set(admin);
    });
    expect(rows.map((row) => row.split(' ').slice(0, 4).join(' '))).toEqual([
      'create api::call.call Appel 6',
      'update api::call.call Appel 6',
      'publish api::call.call Appel 6',
      'unpublish api::call.call Appel 6',
      'delete api::call.call Appel 6',
    ]);
    expect(rows[1]).toBe('update api::call.call Appel 6 summary');
    expect(await newest()).toMatchObject({
      author: { kind: 'administrator', name: 'Test Admin' },
      origin: 'admin',
      entry: documentId,
      locales: ['fr'],
      change: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('has a row for what a token does over REST and GraphQL', async () => {
    const data = { title: 'Par REST', rolling: true };
    const { body } = await app.http.post('/api/calls?locale=fr').set(token).send({ data });
    expect(await newest()).toMatchObject({
      author: { kind: 'api-token', name: 'Importer' },
      origin: 'rest',
      title: 'Par REST',
    });
    const { documentId } = body.data;
    const query = `mutation { updateCall(documentId: "${documentId}", locale: "fr", data: { title: "Par GraphQL" }) { title } }`;
    await app.http.post('/graphql').set(token).send({ query });
    expect(await newest()).toMatchObject({ origin: 'graphql', entry: documentId, title: 'Par GraphQL' });
  });

  it('has a row for what the server does itself, and none for what fails or changes nothing', async () => {
    const { documentId } = await create(app, CALL, { title: 'Du serveur' }, { status: 'draft' });
    expect(await newest()).toMatchObject({ author: { kind: 'server', id: null }, title: 'Du serveur' });
    const rows = await done(async () => {
      await documentsOf(app, CALL).update({ documentId, locale: 'fr', data: { title: 'Du serveur' } });
      await app.http.put(`${CALLS}/${documentId}?locale=fr`).set(admin).send({ closesAt: 'never' });
    });
    expect(rows).toEqual([]);
  });

  it('goes back with a change that is rolled back', async () => {
    const rows = await done(() =>
      app.strapi.db
        .transaction(async () => {
          await create(app, CALL, { title: 'Nie geschehen' }, { status: 'draft' });
          throw new Error('back');
        })
        .catch(() => undefined)
    );
    expect(rows).toEqual([]);
  });

  it('has one row for each administrator, role and set of permissions that changes', async () => {
    const rows = await done(async () => {
      const role = await app.http
        .post('/admin/roles')
        .set(admin)
        .send({ name: 'Relecture', description: 'R' });
      const { id } = role.body.data;
      const permissions = ['create', 'read', 'update'].map((verb) => ({
        action: `plugin::content-manager.explorer.${verb}`,
        subject: 'api::tag.tag',
        properties: { fields: ['name'], locales: ['fr'] },
        conditions: [],
      }));
      await app.http.put(`/admin/roles/${id}/permissions`).set(admin).send({ permissions });
      await app.http.put(`/admin/roles/${id}/permissions`).set(admin).send({ permissions });
      const person = { firstname: 'Marie', lastname: 'Curie', email: 'marie@example.org', roles: [id] };
      const user = await app.http.post('/admin/users').set(admin).send(person);
      await app.http
        .put(`/admin/users/${user.body.data.id}`)
        .set(admin)
        .send({ ...person, isActive: true });
      await app.http.put(`/admin/users/${user.body.data.id}`).set(admin).send({ password: 'Another-1' });
      await app.http.delete(`/admin/users/${user.body.data.id}`).set(admin);
      await app.http.delete(`/admin/roles/${id}`).set(admin);
    });
    expect(rows).toEqual([
      'create admin::role Relecture',
      'update admin::role Relecture permissions',
      'create admin::user Marie Curie',
      'update admin::user Marie Curie isActive',
      'update admin::user Marie Curie password',
      'delete admin::user Marie Curie',
      'delete admin::role Relecture',
    ]);
    expect(await newest()).toMatchObject({ author: { kind: 'administrator', name: 'Test Admin' } });
  });

  it('has a row for each change of an API token and of a transfer token, and none for their use', async () => {
    const secrets: string[] = [];
    const rows = await done(async () => {
      const grant = { name: 'Site', description: '', lifespan: null, type: 'custom' };
      const permissions = ['api::call.call.find'];
      const made = await app.http
        .post('/admin/api-tokens')
        .set(admin)
        .send({ ...grant, permissions });
      const { id, accessKey } = made.body.data;
      await app.http.get('/api/calls').set({ Authorization: `Bearer ${accessKey}` });
      const wider = [...permissions, 'api::tag.tag.find'];
      await app.http
        .put(`/admin/api-tokens/${id}`)
        .set(admin)
        .send({ name: 'Site', description: '', type: 'custom', permissions: wider });
      const renewed = await app.http.post(`/admin/api-tokens/${id}/regenerate`).set(admin);
      await app.http.delete(`/admin/api-tokens/${id}`).set(admin);
      const transfer = { name: 'Copie', description: '', lifespan: null, permissions: ['pull'] };
      const other = await app.http.post('/admin/transfer/tokens').set(admin).send(transfer);
      await app.http.delete(`/admin/transfer/tokens/${other.body.data.id}`).set(admin);
      secrets.push(accessKey, renewed.body.data.accessKey, other.body.data.accessKey);
    });
    expect(rows).toEqual([
      'create admin::api-token Site',
      'update admin::api-token Site permissions',
      'regenerate admin::api-token Site accessKey',
      'delete admin::api-token Site',
      'create admin::transfer-token Copie',
      'delete admin::transfer-token Copie',
    ]);
    const table = JSON.stringify(await app.strapi.db.connection(JOURNAL_TABLE));
    expect(secrets.filter((secret) => typeof secret !== 'string' || table.includes(secret))).toEqual([]);
  });

  it('has a row for each change of a webhook, a subscription and a role of the API', async () => {
    const rows = await done(async () => {
      const hook = {
        name: 'Crochet',
        url: 'https://example.org/a',
        headers: { 'X-Key': 's3cret' },
        events: [],
      };
      const made = await app.http.post('/admin/webhooks').set(admin).send(hook);
      const { id } = made.body.data;
      const changed = { ...hook, isEnabled: true, url: 'https://example.org/b' };
      await app.http.put(`/admin/webhooks/${id}`).set(admin).send(changed);
      await app.http.delete(`/admin/webhooks/${id}`).set(admin);
      const asked = { name: 'Portail', url: 'https://example.org/c', events: ['call.opened'] };
      const subscription = await app.http.post('/webhooks/subscriptions').set(admin).send(asked);
      const path = `/webhooks/subscriptions/${subscription.body.data.documentId}`;
      await app.http
        .put(path)
        .set(admin)
        .send({ ...asked, events: ['call.opened', 'call.closed'] });
      await app.http.post(`${path}/rotate`).set(admin);
      await app.http.delete(path).set(admin);
    });
    expect(rows).toEqual([
      'create strapi::webhook Crochet',
      'update strapi::webhook Crochet url',
      'delete strapi::webhook Crochet',
      'create plugin::webhooks.subscription Portail',
      'update plugin::webhooks.subscription Portail events',
      'regenerate plugin::webhooks.subscription Portail secrets',
      'delete plugin::webhooks.subscription Portail',
    ]);
    expect(JSON.stringify(await app.strapi.db.connection(JOURNAL_TABLE))).not.toContain('s3cret');
  });

  it('has rows for signing in and out, and few for whoever tries in vain', async () => {
    const { email } = await newPersonAs(app, 'strapi-super-admin');
    const signIn = (who: string, password = PASSWORD) =>
      app.http.post('/admin/login').send({ email: who, password });
    const rows = await done(async () => {
      const { body } = await signIn(email);
      await app.http.post('/admin/logout').set({ Authorization: `Bearer ${body.data.token}` });
      for (let tries = 0; tries < 3; tries += 1) await signIn(email, 'Wrong-pass-1');
      for (let tries = 0; tries < 20; tries += 1) await signIn(`x${tries}@example.org`, 'Wrong-pass-1');
      await app.strapi.plugin('history').service('sign-ins').flush();
    });
    expect(rows).toEqual([
      'sign-in admin::user Camille Martin',
      'sign-out admin::user Camille Martin',
      ...Array.from({ length: 7 }, () => 'sign-in-failed admin::user '),
    ]);
    const { data } = await journalOf(app, admin, '?action=sign-in-failed');
    expect(data.map(({ author, details }) => [author.name, details!.count])).toEqual([
      [null, 16],
      [email, 2],
      ...[3, 2, 1, 0].map((tries) => [`x${tries}@example.org`, 1]),
      [email, 1],
    ]);
    expect(JSON.stringify(data)).not.toContain('Wrong-pass');
  });
});
