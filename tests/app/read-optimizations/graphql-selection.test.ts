import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';
import { statementsOf } from '../../support/statements';

const CLOSES = '2022-03-18T23:00:00.000Z';
const NOTICE = { state: 'closed', title: 'Clos' };

describe('a GraphQL query', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ HTTP_CACHE_ENABLED: 'false' });
    setClock(app.strapi, CLOSES);
    await create(app, 'api::call.call', { title: 'Appel', closesAt: CLOSES, notices: [NOTICE] });
  });
  afterAll(() => app.stop());

  const ask = async (query: string) => (await app.http.post('/graphql').send({ query })).body.data;

  it.each([
    ['by its own name', '{ calls { notice { title } } }', 'notice'],
    ['by another name', '{ calls { said: notice { title } } }', 'said'],
    ['in a fragment', '{ calls { ...said } } fragment said on Call { notice { title } }', 'notice'],
    ['under a condition', '{ calls { ... on Call @include(if: true) { notice { title } } } }', 'notice'],
  ])('has computed what it names %s', async (_name, query, key) => {
    expect(await ask(query)).toEqual({ calls: [{ [key]: { title: 'Clos' } }] });
  });

  it('reads nothing for what it does not name', async () => {
    const named = await statementsOf(app, () => ask('{ calls { title notice { title } } }'));
    const unnamed = await statementsOf(app, () => ask('{ calls { title } }'));
    const readsComponents = (sql: string) => sql.includes('calls_cmps') && !/ as next /i.test(sql);
    expect([named.some(readsComponents), unnamed.some(readsComponents)]).toEqual([true, false]);
  });

  it('filters and sorts by what it does not name', async () => {
    const query = '{ calls(filters: { state: { eq: "closed" } }, sort: "state") { title } }';
    expect(await ask(query)).toEqual({ calls: [{ title: 'Appel' }] });
  });
});
