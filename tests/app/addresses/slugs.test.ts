import type { UID } from '@strapi/strapi';

import { asAdmin } from '../../support/admin';
import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { CALL, MANAGER } from '../../support/moved-deadlines';
import { asToken } from '../../support/tokens';

const PAGE = 'api::program-page.program-page';
const AT_ONCE = 10;

type Write = (params: {
  documentId: string;
  data?: object;
  locale?: string;
  status?: string;
}) => Promise<unknown>;
type Documents = Record<'update' | 'publish' | 'unpublish' | 'discardDraft' | 'delete', Write> & {
  clone: (params: object) => Promise<{ entries: { slug: string }[] }>;
};

/** The type has slugs of its own, and each test uses a different one. */
describe('the slug of an entry', () => {
  let app: TestApp;
  let token: { Authorization: string };
  let admin: { Authorization: string };
  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    admin = await asAdmin(app);
  });
  afterAll(() => app.stop());

  const call = (slug: string, options: Parameters<typeof create>[3] = {}) =>
    create(app, CALL, { title: `Appel ${slug}`, slug }, options);
  const post = (slug: string, headers = token) =>
    app.http
      .post('/api/calls')
      .set(headers)
      .send({ data: { title: 'Autre appel', slug, rolling: true } });
  const slugs = async (documentId: string) => {
    const rows = await app.strapi.db
      .query('plugin::addresses.slug')
      .findMany({ where: { uid: CALL, entryId: documentId }, orderBy: 'slug' });
    return rows.map(({ slug }: { slug: string }) => slug);
  };
  const refusal = (slug: string, owner: string, known: object = { title: null, owner: null }) => {
    const message = `This attribute must be unique: "${slug}" is the slug of ${owner}, choose another one`;
    const coded = { code: 'addresses.slug-taken', parameters: { slug, type: 'call', ...known } };
    const problem = { path: ['slug'], message, name: 'ValidationError', value: slug, ...coded };
    const error = { status: 400, name: 'ValidationError', message, details: { errors: [problem] } };
    return { data: null, error };
  };
  const named = (slug: string, documentId: string): [string, object] => [
    `the call "Appel ${slug}" (${documentId})`,
    { title: `Appel ${slug}`, owner: documentId },
  ];
  /** Untyped, because the tests' types do not know this schema. */
  const documents = () => app.strapi.documents(CALL as UID.ContentType) as unknown as Documents;

  it('belongs to one entry, however many want it at once', async () => {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => post('dix')));
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => body.data.documentId);
    expect(made).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => body);
    const [documentId] = made;
    expect(refused).toEqual(
      Array(AT_ONCE - 1).fill(
        refusal('dix', `the call "Autre appel" (${documentId})`, { title: 'Autre appel', owner: documentId })
      )
    );
    const rows = await app.strapi.db.query(CALL).findMany({ where: { slug: 'dix' } });
    expect(rows.map((row) => row.documentId)).toEqual([documentId, documentId]);
  });

  it('is refused to later entries, published or draft', async () => {
    for (const status of ['published', 'draft'] as const) {
      const slug = `tard-${status}`;
      const { documentId } = await call(slug, { status });
      const { body } = await post(slug);
      expect(body).toEqual(refusal(slug, ...named(slug, documentId)));
    }
  });

  it('is refused in the admin at its field, and in GraphQL', async () => {
    const { documentId } = await call('ailleurs', { status: 'draft' });
    const expected = refusal('ailleurs', ...named('ailleurs', documentId));
    const saved = await app.http.post(MANAGER).set(admin).send({ title: 'Autre', slug: 'ailleurs' });
    expect(saved.body).toEqual(expected);
    const query =
      'mutation { createCall(data: { title: "Autre", slug: "ailleurs", rolling: true }) { slug } }';
    const { body } = await app.http.post('/graphql').set(token).send({ query });
    expect(body.errors.map(({ message, extensions }: never) => [message, extensions['code']])).toEqual([
      [expected.error.message, 'BAD_USER_INPUT'],
    ]);
  });

  it('does not tell whose it is to callers who may not see drafts', async () => {
    await call('secret', { status: 'draft' });
    const { body } = await post('secret', await asToken(app, [`${CALL}.create`]));
    expect(body).toEqual(refusal('secret', 'another call'));
    const updating = await asToken(app, [`${CALL}.create`, `${CALL}.update`]);
    expect((await post('secret', updating)).body.error.message).toContain('"Appel secret"');
  });

  it('is the same in all locales, and no other entry’s in any', async () => {
    const { documentId } = await call('langues');
    await documents().update({ documentId, locale: 'en', data: { title: 'Call' }, status: 'published' });
    expect(await slugs(documentId)).toEqual(['langues']);
    await expect(call('langues', { locale: 'en' })).rejects.toThrow(named('langues', documentId)[0]);
  });

  it('may also belong to an entry of another type', async () => {
    await call('partout');
    const { slug } = await create(app, PAGE, { title: 'Page', slug: 'partout' });
    expect(slug).toBe('partout');
  });

  it('stays with its entry while that is unpublished, and is free once it is deleted', async () => {
    const { documentId } = await call('garde');
    await documents().unpublish({ documentId });
    expect((await post('garde')).status).toBe(400);
    await documents().delete({ documentId });
    expect((await post('garde')).status).toBe(201);
    expect(await slugs(documentId)).toEqual([]);
  });

  it('stays with its entry as long as one locale has it', async () => {
    const { documentId } = await call('reste');
    await documents().update({ documentId, locale: 'en', data: { title: 'Call' } });
    await documents().delete({ documentId, locale: 'fr' });
    expect(await slugs(documentId)).toEqual(['reste']);
  });

  it('is taken by a draft that changes it, and free again when that is discarded', async () => {
    const { documentId } = await call('un');
    const rename = (slug: string) => documents().update({ documentId, data: { slug } });
    await rename('deux');
    expect(await slugs(documentId)).toEqual(['deux', 'un']);
    expect((await post('deux')).status).toBe(400);
    await documents().discardDraft({ documentId });
    expect(await slugs(documentId)).toEqual(['un']);
    await rename('trois');
    await documents().publish({ documentId });
    // The old one redirects to the new one until another entry takes it.
    expect(await slugs(documentId)).toEqual(['trois', 'un']);
    expect((await post('un')).status).toBe(201);
    expect(await slugs(documentId)).toEqual(['trois']);
  });

  it('stays unchanged if the change of another attribute is refused', async () => {
    const { documentId } = await call('reprise');
    const data = {
      slug: 'reprise-2',
      opensAt: '2022-03-02T00:00:00.000Z',
      closesAt: '2022-03-01T00:00:00.000Z',
    };
    await expect(documents().update({ documentId, data, status: 'published' })).rejects.toThrow('closesAt');
    expect(await slugs(documentId)).toEqual(['reprise']);
  });

  it('is different for a copy, unless the copy gets one', async () => {
    const { documentId } = await call('copie');
    const clone = async (data?: object) => {
      const copy = await documents().clone({ documentId, data });
      return copy.entries[0].slug;
    };
    expect([await clone(), await clone(), await clone({ slug: 'copie-de' })]).toEqual([
      'copie-1',
      'copie-2',
      'copie-de',
    ]);
    await expect(clone({ slug: 'copie' })).rejects.toThrow(named('copie', documentId)[0]);
  });

  it('is unique in the database itself, for two transactions that do not take turns', async () => {
    const lock = app.strapi.plugin('concurrent-writes').service('write-lock');
    const inNoTurn = (title: string) => lock.runApart(() => create(app, CALL, { title, slug: 'base' }));
    const ends = await Promise.allSettled(['Un', 'Deux', 'Trois'].map(inNoTurn));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const { reason } of ends.filter((end) => end.status === 'rejected')) {
      expect(reason.message).toContain('"base" is the slug of the call "');
    }
    const row = { uid: CALL, slug: 'base', entry_id: 'another' };
    await expect(app.strapi.db.connection('addresses_slugs').insert(row)).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
  });

  it('is free as soon as its entry is gone, whoever deleted the entry', async () => {
    const { documentId } = await call('parti');
    await app.strapi.db.query(CALL).deleteMany({ where: { documentId } });
    const { body } = await post('parti');
    expect(await slugs(body.data.documentId)).toEqual(['parti']);
    expect(await slugs(documentId)).toEqual([]);
  });
});
