import { startApp, type TestApp } from '../../support/app';
import { create, iso, setClock } from '../../support/entries';
import { statementsOf } from '../../support/statements';

const AT = Date.parse('2024-03-18T09:00:00.000Z');
const PAGE = `{ programPages(filters: { slug: { eq: "page" } }) {
  title state calls(sort: "slug") { slug state programPages { slug } } steps { title } localizations { title }
} }`;

describe("a relation of a GraphQL answer's row", () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ HTTP_CACHE_ENABLED: 'false' });
    setClock(app.strapi, AT);
    const calls = [];
    for (const slug of ['one', 'two']) {
      const { documentId } = await create(app, 'api::call.call', {
        slug,
        opensAt: iso(AT),
        closesAt: iso(AT + 1),
      });
      calls.push(documentId);
    }
    const steps = [{ title: 'First' }];
    await create(app, 'api::program-page.program-page', { title: 'Page', slug: 'page', calls, steps });
  });
  afterAll(() => app.stop());

  it('is read without reading the row again', async () => {
    const ask = () => app.http.post('/graphql').send({ query: PAGE }).expect(200);
    const pages = [{ slug: 'page' }];
    const calls = ['one', 'two'].map((slug) => ({ slug, state: 'open', programPages: pages }));
    const page = { title: 'Page', state: 'open', calls, steps: [{ title: 'First' }], localizations: [] };
    expect((await ask()).body).toEqual({ data: { programPages: [page] } });
    const statements = await statementsOf(app, ask);
    expect(
      statements.filter((sql) => /^select [^ ]+\.[`"]id[`"] from [^ ]+ as [^ ]+ where [^ ]+ = /.test(sql))
    ).toEqual([]);
  });

  it('is read from its column in the row', async () => {
    const query = app.strapi.db.query('admin::user');
    const { id } = await query.create({ data: { firstname: 'Ada', isActive: true } });
    const call = app.strapi.db.query('api::call.call');
    const row = await call.findOne({ where: { slug: 'one' } });
    await call.update({ where: { id: row.id }, data: { createdBy: id } });
    expect(await call.load(row, 'createdBy')).toMatchObject({ id, firstname: 'Ada' });
  });

  it('is not read for a hidden row', async () => {
    const release = 'api::press-release.press-release';
    const tag = await create(app, 'api::tag.tag', { name: 'Sea' });
    const { id } = await create(app, release, { tags: [tag.documentId], embargoUntil: iso(AT + 1) });
    const request = { state: {} } as never;
    const tags = () =>
      app.strapi.requestContext.run(request, () => app.strapi.db.query(release).load({ id }, 'tags'));
    expect(await tags()).toBeNull();
    setClock(app.strapi, AT + 1);
    expect(await app.strapi.db.query(release).load({ id }, 'tags')).toMatchObject([{ name: 'Sea' }]);
  });
});
