import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { CALL } from '../../support/moved-deadlines';

const TAG = 'api::tag.tag';

type Documents = Record<'update' | 'publish', (params: object) => Promise<unknown>>;

describe('the table of slugs, when the application starts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const owners = async () => {
    const rows = await app.strapi.db.query('plugin::addresses.slug').findMany({ orderBy: ['uid', 'slug'] });
    return rows.map(({ uid, slug, entryId }) => [uid, slug, entryId]);
  };
  /** The warnings in the log of a start. */
  const warnings = async () => {
    const warn = jest.spyOn(app.strapi.log, 'warn');
    await app.strapi.plugin('addresses').service('slugs').reconcile();
    const written = warn.mock.calls.map(([message]) => message as unknown as string);
    warn.mockRestore();
    return written;
  };

  it('gets the slugs that an older version left, and loses those of deleted entries', async () => {
    const { documentId: call } = await create(app, CALL, { slug: 'ancien', title: 'Ancien' });
    const { documentId: draft } = await create(app, CALL, { slug: 'brouillon' }, { status: 'draft' });
    const { documentId: tag } = await create(app, TAG, { slug: 'ancien', name: 'Ancien' });
    const expected = [
      [CALL, 'ancien', call],
      [CALL, 'brouillon', draft],
      [TAG, 'ancien', tag],
    ];
    await app.strapi.db.query('plugin::addresses.slug').deleteMany({ where: {} });
    await app.strapi.db
      .connection('addresses_slugs')
      .insert({ uid: CALL, slug: 'parti', entry_id: 'whoever' });
    app = await app.restart();
    expect(await owners()).toEqual(expected);
    expect(await warnings()).toEqual([]);
    expect(await owners()).toEqual(expected);
  });

  it('reports entries with the same slug; the older one keeps it, and both stay editable', async () => {
    const { update, publish } = app.strapi.documents(CALL) as unknown as Documents;
    const { documentId: first } = await create(app, CALL, { slug: 'double', title: 'Premier' });
    const { documentId: second } = await create(app, CALL, { slug: 'autre', title: 'Second' });
    await app.strapi.db.connection('calls').where({ document_id: second }).update({ slug: 'double' });
    // The age is that of the oldest row, because publishing makes a new one.
    await app.strapi.db
      .connection('calls')
      .where({ document_id: first })
      .whereNotNull('published_at')
      .update({ id: 1_000_000 });
    expect(await warnings()).toEqual([
      `addresses: two entries of ${CALL} have the slug "double": it belongs to ${first}; ` +
        `open ${second} in the admin and give it another one`,
    ]);
    for (const [documentId, other] of [
      [first, `"Second" (${second})`],
      [second, `"Premier" (${first})`],
    ]) {
      await update({ documentId, data: { edition: '7' } });
      await expect(publish({ documentId })).rejects.toThrow(`"double" is the slug of the call ${other}`);
    }
    await update({ documentId: second, data: { slug: 'second' }, status: 'published' });
    expect(await warnings()).toEqual([]);
    expect((await owners()).filter(([, , owner]) => owner === first || owner === second)).toEqual([
      // It was public before it was overwritten, so it is now an old address.
      [CALL, 'autre', second],
      [CALL, 'double', first],
      [CALL, 'second', second],
    ]);
  });
});
