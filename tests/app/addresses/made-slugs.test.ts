import type { UID } from '@strapi/strapi';

import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { CALL, MANAGER } from '../../support/moved-deadlines';
import { asToken } from '../../support/tokens';

const TYPES = ['call', 'event', 'press-release', 'program-page', 'category', 'tag'] as const;
const uidOf = (type: string) => `api::${type}.${type}` as UID.ContentType;

interface Documents {
  create: (params: object) => Promise<{ documentId: string; slug: string }>;
  update: (params: object) => Promise<{ documentId: string; slug: string }>;
  publish: (params: object) => Promise<{ entries: { slug: string }[] }>;
}

/** Each test has titles of its own. */
describe('a generated slug', () => {
  let app: TestApp;
  let token: { Authorization: string };
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const documents = (type: string = 'call') => app.strapi.documents(uidOf(type)) as unknown as Documents;
  const create = (data: object, type = 'call', status = 'published') =>
    documents(type).create({
      data: { ...(type === 'call' && { rolling: true }), ...data },
      locale: 'fr',
      status,
    });
  const slugOf = async (data: object, type = 'call') => (await create(data, type)).slug;

  it.each(TYPES)('is made from the title of the first locale: %s', async (type) => {
    const name = type === 'category' || type === 'tag' ? 'name' : 'title';
    expect(await slugOf({ [name]: 'L’Été des forêts & l’œuvre nº 5' }, type)).toBe(
      'l-ete-des-forets-l-oeuvre-n-5'
    );
  });

  it('is generated over REST, GraphQL and in the admin', async () => {
    const data = { title: 'Par toutes les portes', rolling: true };
    const rest = await app.http.post('/api/calls').set(token).send({ data });
    expect([rest.status, rest.body.data?.slug]).toEqual([201, 'par-toutes-les-portes']);
    const query = 'mutation { createCall(data: { title: "Par toutes les portes", rolling: true }) { slug } }';
    const graphql = await app.http.post('/graphql').set(token).send({ query });
    expect(graphql.body.data).toEqual({ createCall: { slug: 'par-toutes-les-portes-1' } });
    const saved = await app.http.post(MANAGER).set(admin).send(data);
    expect([saved.status, saved.body.data.slug]).toEqual([201, 'par-toutes-les-portes-2']);
  });

  it('for a title that is taken gets the edition or the year, and then a number', async () => {
    const call = { title: 'Phares', edition: '6e', opensAt: '2030-12-31T23:30:00.000Z' };
    expect([await slugOf(call), await slugOf(call), await slugOf(call), await slugOf(call)]).toEqual([
      'phares',
      'phares-6e',
      'phares-2031',
      'phares-1',
    ]);
    expect(await slugOf({ ...call, title: 'Phares 2031', edition: '2031' })).toBe('phares-2031-1');
    const event = { title: 'Forum', startsAt: '2031-02-01T09:00:00.000Z' };
    expect([await slugOf(event, 'event'), await slugOf(event, 'event')]).toEqual(['forum', 'forum-2031']);
  });

  it('also gets them when it is generated from stored data', async () => {
    const opensAt = '2030-12-31T23:30:00.000Z';
    await create({ title: 'Balises', opensAt });
    const { documentId } = await create({ opensAt }, 'call', 'draft');
    expect((await documents().update({ documentId, data: { title: 'Balises' } })).slug).toBe('balises-2031');
  });

  it('does not look like a documentId, and exists for a title without letters', async () => {
    expect(await slugOf({ title: 'abcdefghijklmnopqrstuvwx' })).toBe('abcdefghijklmnopqrstuvwx-1');
    expect([await slugOf({ title: '人工' }), await slugOf({ title: '!!!' })]).toEqual(['call', 'call-1']);
  });

  it('is generated as soon as a draft has a title, at the latest when it is published', async () => {
    const draft = await create({ slug: null }, 'call', 'draft');
    expect(draft.slug).toBeNull();
    const { documentId } = draft;
    expect((await documents().update({ documentId, data: { title: 'Enfin' } })).slug).toBe('enfin');
    const old = await create({ title: 'Ancien brouillon' }, 'call', 'draft');
    await app.strapi.db
      .query(CALL)
      .updateMany({ where: { documentId: old.documentId }, data: { slug: null } });
    const { entries } = await documents().publish({ documentId: old.documentId });
    expect(entries.map(({ slug }) => slug)).toEqual(['ancien-brouillon']);
  });

  it('stays when the title changes, and is generated again when somebody empties it', async () => {
    const { documentId } = await create({ title: 'Premier titre' });
    const update = async (data: object) => (await documents().update({ documentId, data })).slug;
    expect(await update({ title: 'Second titre' })).toBe('premier-titre');
    expect(await update({ slug: '' })).toBe('second-titre');
    expect(await update({ slug: null })).toBe('second-titre');
  });

  it('is generated again from the title of the first locale, whatever happened to its draft', async () => {
    const { documentId } = await create({ title: 'Premier' });
    await documents().update({ documentId, locale: 'en', data: { title: 'First' } });
    await app.strapi.documents(CALL).discardDraft({ documentId, locale: 'fr' });
    const english = { documentId, locale: 'en', data: { slug: '' } };
    await documents().update({ ...english, data: { slug: 'autre' } });
    expect((await documents().update(english)).slug).toBe('premier');
  });

  it.each([
    ['nothing', {}],
    ['an empty text', { slug: '' }],
    ['null', { slug: null }],
  ])('is not changed by a translation for which the admin sends %s', async (_name, sent) => {
    const { documentId, slug } = await create({ title: `Appel à traduire ${JSON.stringify(sent)}` });
    const path = `${MANAGER}/${documentId}/actions/publish?locale=en`;
    const published = await app.http
      .post(path)
      .set(admin)
      .send({ title: 'Call', ...sent });
    expect([published.status, published.body.data.slug]).toEqual([200, slug]);
    expect((await app.http.get(`/api/calls/${slug}/state`)).status).toBe(200);
    const english = { documentId, locale: 'en', data: { title: 'Another call' }, status: 'published' };
    expect((await documents().update(english)).slug).toBe(slug);
  });

  it('may be changed in a translation by an editor, for all locales', async () => {
    const { documentId } = await create({ title: 'Appel commun' });
    const english = { documentId, locale: 'en', data: { title: 'Call' }, status: 'published' };
    await documents().update(english);
    await documents().update({ ...english, data: { slug: 'common-call' } });
    for (const locale of ['fr', 'en']) {
      const { status, body } = await app.http.get(`/api/calls/common-call/state?locale=${locale}`);
      expect([status, body.data?.documentId]).toEqual([200, documentId]);
    }
  });

  it('is that of a deleted entry, if an entry with its title comes back', async () => {
    const { documentId } = await create({ title: 'Revenant' });
    await app.strapi.documents(CALL).delete({ documentId });
    expect(await slugOf({ title: 'Revenant' })).toBe('revenant');
  });

  it('is unique, however many are generated from one title at once', async () => {
    const data = { title: 'Ensemble', rolling: true };
    const post = () => app.http.post('/api/calls').set(token).send({ data });
    const answers = await Promise.all(Array.from({ length: 5 }, post));
    const slugs = answers.map(({ body }) => body.data?.slug).sort();
    expect(slugs).toEqual(['ensemble', 'ensemble-1', 'ensemble-2', 'ensemble-3', 'ensemble-4']);
  });

  it('is what the form’s button gives, which knows all locales, and the form requires none', async () => {
    await create({ title: 'Déjà pris' });
    const ask = async (path: string, body: object) =>
      (await app.http.post(`/content-manager/uid/${path}?locale=en`).set(admin).send(body)).body;
    const question = { contentTypeUID: CALL, field: 'slug' };
    expect(await ask('generate', { ...question, data: { title: 'Déjà pris' } })).toEqual({
      data: 'deja-pris-1',
    });
    expect(await ask('check-availability', { ...question, value: 'deja-pris' })).toEqual({
      isAvailable: false,
      suggestion: 'deja-pris-1',
    });
    expect(await ask('check-availability', { ...question, value: 'libre' })).toMatchObject({
      isAvailable: true,
    });
    const { body } = await app.http.get('/content-manager/init').set(admin);
    const call = body.data.contentTypes.find(({ uid }: { uid: string }) => uid === CALL);
    expect(call.attributes.slug).toMatchObject({ type: 'uid', required: false });
  });
});
