import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create, iso, setClock } from '../../support/entries';
import { forgetVersions } from '../../support/history';
import { asToken } from '../../support/tokens';

const CALL = 'api::call.call';
const NOW = Date.parse('2029-06-15T12:00:00Z');

describe('a write with If-Match', () => {
  let app: TestApp;
  let writer: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
    writer = await asToken(app, 'full-access');
  });
  afterAll(() => app.stop());

  const draft = async (data: object = {}) =>
    (await create(app, CALL, { title: 'Appel', ...data }, { status: 'draft' })).documentId;
  const read = async (documentId: string, locale = 'fr') => {
    const { headers } = await app.http
      .get(`/api/calls/${documentId}?status=draft&locale=${locale}`)
      .set(writer)
      .expect(200);
    return headers.etag;
  };
  const put = (documentId: string, data: object, ifMatch?: string, query = 'locale=fr&status=draft') =>
    app.http
      .put(`/api/calls/${documentId}?${query}`)
      .set({ ...writer, ...(ifMatch !== undefined && { 'If-Match': ifMatch }) })
      .send({ data });
  const remove = (documentId: string, ifMatch: string, query = 'locale=fr') =>
    app.http.delete(`/api/calls/${documentId}?${query}`).set({ ...writer, 'If-Match': ifMatch });
  const titleOf = async (documentId: string, locale = 'fr') =>
    (await app.strapi.documents(CALL).findOne({ documentId, locale, status: 'draft' }))?.title;

  it('happens if the version is the newest, and the answer names the next', async () => {
    const documentId = await draft();
    const first = await read(documentId);
    const { status, headers } = await put(documentId, { title: 'Deux' }, first);
    expect([status, headers.etag === first]).toEqual([200, false]);
    expect(headers.etag).toBe(await read(documentId));
    expect((await put(documentId, { title: 'Trois' }, headers.etag)).status).toBe(200);
    expect(await titleOf(documentId)).toBe('Trois');
  });

  it('is refused if somebody has written meanwhile, and changes nothing', async () => {
    const documentId = await draft();
    const version = await read(documentId);
    await put(documentId, { title: 'Autre' });
    const { status, body, headers } = await put(documentId, { title: 'Trop tard' }, version);
    expect([status, headers.etag, body.data, body.error.name]).toEqual([
      412,
      undefined,
      null,
      'PreconditionFailedError',
    ]);
    expect(body.error.details).toEqual({
      code: 'history.changed',
      parameters: {
        asked: version,
        present: await read(documentId),
        by: null,
        at: { instant: iso(NOW), ends: false },
      },
    });
    expect(await titleOf(documentId)).toBe('Autre');
  });

  it('takes one of a list, and no weak tag', async () => {
    const documentId = await draft();
    const version = await read(documentId);
    expect((await put(documentId, { title: 'Faible' }, `W/${version}`)).status).toBe(412);
    expect((await put(documentId, { title: 'Liste' }, `"1", ${version}`)).status).toBe(200);
  });

  it('takes * for whatever is there, in that language', async () => {
    const documentId = await draft();
    expect((await put(documentId, { title: 'Deux' }, '*')).status).toBe(200);
    expect((await put(documentId, { title: 'Two' }, '*', 'locale=en&status=draft')).status).toBe(412);
    expect(await titleOf(documentId, 'en')).toBeUndefined();
  });

  it.each(['41', '"41', '"41", *', ''])('is a bad request if it says %s', async (header) => {
    const documentId = await draft();
    const { status, body } = await put(documentId, { title: 'Non' }, header);
    expect([status, body.error.message]).toEqual([400, expect.stringMatching(/^If-Match is /)]);
    expect(await titleOf(documentId)).toBe('Appel');
  });

  it('is a 404 where there is no entry, or none any more', async () => {
    expect((await put('a'.repeat(24), { title: 'Rien' }, '"1"')).status).toBe(404);
    const documentId = await draft();
    const version = await read(documentId);
    await remove(documentId, version).expect(204);
    expect((await put(documentId, { title: 'Parti' }, version)).status).toBe(404);
    // As without the header: what was asked for is done.
    expect((await remove(documentId, version)).status).toBe(204);
  });

  it('deletes no version that was not read', async () => {
    const documentId = await draft();
    const version = await read(documentId);
    await put(documentId, { title: 'Autre' });
    await remove(documentId, version).expect(412);
    expect(await titleOf(documentId)).toBe('Autre');
  });

  it('names the version of each language to delete all', async () => {
    const documentId = await draft();
    await put(documentId, { title: 'Call' }, undefined, 'locale=en&status=draft');
    const versions = [await read(documentId), await read(documentId, 'en')];
    await remove(documentId, versions[0], 'locale=*').expect(412);
    await remove(documentId, versions.join(), 'locale=*').expect(204);
    expect(await titleOf(documentId)).toBeUndefined();
  });

  it('is not about another language, except for what languages share', async () => {
    const documentId = await draft();
    await put(documentId, { title: 'Call' }, undefined, 'locale=en&status=draft');
    const version = await read(documentId);
    await put(documentId, { title: 'The call' }, undefined, 'locale=en&status=draft');
    expect(await read(documentId)).toBe(version);
    await put(documentId, { closesAt: iso(NOW) }, undefined, 'locale=en&status=draft');
    expect((await put(documentId, { title: 'Appel deux' }, version)).status).toBe(412);
  });

  it('compares with drafts too where it publishes at once', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel' });
    const version = await read(documentId);
    await put(documentId, { title: 'Brouillon' });
    expect((await put(documentId, { title: 'Publié' }, version, 'locale=fr')).status).toBe(412);
    expect(await titleOf(documentId)).toBe('Brouillon');
    const again = await put(documentId, { title: 'Publié' }, await read(documentId), 'locale=fr');
    expect([again.status, again.body.data.title]).toEqual([200, 'Publié']);
    expect(again.headers.etag).toBe(await read(documentId));
  });

  it('works for an entry that is older than its history', async () => {
    const documentId = await draft();
    await forgetVersions(app, documentId);
    const version = await read(documentId);
    expect(version).toBe('"0"');
    expect((await put(documentId, { title: 'Deux' }, '"1"')).status).toBe(412);
    // What was refused did not record anything either.
    expect(await read(documentId)).toBe(version);
    expect((await put(documentId, { title: 'Deux' }, version)).status).toBe(200);
    expect((await put(documentId, { title: 'Trois' }, version)).status).toBe(412);
  });

  it('guards the actions on deadlines, which are versions as well', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel', closesAt: iso(NOW + 1000) });
    const version = await read(documentId);
    const close = (ifMatch: string) =>
      app.http
        .post(`/api/calls/${documentId}/actions/close`)
        .set({ ...writer, 'If-Match': ifMatch })
        .send({});
    await close('"1"').expect(412);
    const { headers } = await close(version).expect(200);
    expect([headers.etag === version, headers.etag]).toEqual([false, await read(documentId)]);
  });

  it('tells the version to those who write, and to nobody else', async () => {
    const { documentId } = await create(app, CALL, { title: 'Appel' });
    const visitor = await app.http.get(`/api/calls/${documentId}`).expect(200);
    expect(visitor.headers.etag).not.toBe(await read(documentId));
    const created = await app.http
      .post('/api/calls')
      .set(writer)
      .send({ data: { title: 'Neuf', rolling: true } });
    expect(created.headers.etag).toBe(await read(created.body.data.documentId));
    expect(created.headers['cache-control']).toContain('no-store');
  });

  it('names who has saved, to administrators', async () => {
    const admin = await asAdmin(app);
    const documentId = await draft();
    const address = `/content-manager/collection-types/${CALL}/${documentId}?locale=fr`;
    const opened = await app.http.get(address).set(admin).expect(200);
    const { version } = opened.body.meta;
    const save = (title: string) =>
      app.http
        .put(address)
        .set({ ...admin, 'If-Match': `"${version}"` })
        .send({ title });
    const saved = await save('Deux').expect(200);
    expect(saved.body.meta.version).not.toBe(version);
    const { body } = await save('Trois').expect(412);
    expect(body.error.details.parameters.by).toEqual(expect.stringMatching(/\w/));
    const publish = await app.http
      .post(address.replace('?', '/actions/publish?'))
      .set({ ...admin, 'If-Match': `"${saved.body.meta.version}"` })
      .send({ title: 'Publié', rolling: true, slug: 'publie-412' })
      .expect(200);
    expect(`"${publish.body.meta.version}"`).toBe(await read(documentId));
  });

  describe('over GraphQL', () => {
    const send = (query: string, ifMatch?: string) =>
      app.http
        .post('/graphql')
        .set({ ...writer, ...(ifMatch !== undefined && { 'If-Match': ifMatch }) })
        .send({ query });
    const mutation = (documentId: string, title: string) =>
      `updateCall(documentId: "${documentId}", locale: "fr", status: DRAFT, data: { title: "${title}" }) { title }`;

    it('happens if the version is the newest, which reads and writes of one entry tell', async () => {
      const documentId = await draft();
      const query = `{ call(documentId: "${documentId}", locale: "fr", status: DRAFT) { title } }`;
      const { headers } = await send(query).expect(200);
      expect(headers.etag).toBe(await read(documentId));
      const written = await send(`mutation { ${mutation(documentId, 'Deux')} }`, headers.etag);
      expect([written.body, written.headers.etag]).toEqual([
        { data: { updateCall: { title: 'Deux' } } },
        await read(documentId),
      ]);
      const { body } = await send(`mutation { ${mutation(documentId, 'Trop tard')} }`, headers.etag);
      expect([body.data.updateCall, body.errors[0].extensions.error]).toMatchObject([
        null,
        {
          name: 'PreconditionFailedError',
          details: { code: 'history.changed', parameters: { present: written.headers.etag } },
        },
      ]);
      expect(await titleOf(documentId)).toBe('Deux');
    });

    it('is a bad request with several mutations, of which none happens', async () => {
      const [one, other] = [await draft(), await draft()];
      const both = `mutation { a: ${mutation(one, 'A')} b: ${mutation(other, 'B')} }`;
      const { status, body, headers } = await send(both, await read(one));
      expect([status, headers.etag, body.errors[0].message]).toEqual([
        400,
        undefined,
        expect.stringMatching(/^If-Match with several mutations/),
      ]);
      expect([await titleOf(one), await titleOf(other)]).toEqual(['Appel', 'Appel']);
      const without = await send(both).expect(200);
      expect([without.headers.etag, await titleOf(other)]).toEqual([undefined, 'B']);
    });

    it('says nothing of an entry that a mutation creates', async () => {
      const create =
        'mutation { createCall(locale: "fr", status: DRAFT, data: { title: "Neuf" }) { documentId } }';
      const { body, headers } = await send(create, '"1"').expect(200);
      expect(headers.etag).toBe(await read(body.data.createCall.documentId));
    });
  });
});
