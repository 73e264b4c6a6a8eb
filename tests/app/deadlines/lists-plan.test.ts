import { startApp, type TestApp } from '../../support/app';
import { day, iso, setClock } from '../../support/entries';
import { plansOf, readingAll } from '../../support/plans';

const NOW = Date.parse('2022-03-20T00:00:00.000Z');
/** Enough that databases prefer an index. */
const MANY = 5000;
/** With the alias that Strapi gives the table of a list. */
const GROWING = ['calls', 'events', 't0'];
/** Reading a whole table costs as much as its texts are long. */
const LONG = 'A paragraph, as editors write them. '.repeat(40);
/** So many of them have not ended, and as many have no end. */
const FEW = 500;

/** Nearly all have ended. Each has a draft. */
describe('with thousands of calls and events', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await fill(app);
    setClock(app.strapi, NOW);
  });
  afterAll(() => app.stop());

  it.each([
    ['the open calls by deadline', '/api/calls?filters[state]=open&sort=closesAt', 2 * FEW],
    ['the second page', '/api/calls?filters[state]=open&sort=closesAt&pagination[page]=2', 2 * FEW],
    ['the last deadline first', '/api/calls?filters[state]=open&sort=closesAt:desc', 2 * FEW],
    ['those that have not closed', '/api/calls?filters[state][$ne]=closed&sort=closesAt', 2 * FEW],
    ['without a total', '/api/calls?filters[state]=open&sort=closesAt&pagination[withCount]=false', 0],
    ['those of one kind', '/api/calls?filters[state]=open&filters[kind]=tenders&sort=closesAt', FEW],
    ['the upcoming events', `/api/events?filters[startsAt][$gt]=${iso(NOW)}&sort=startsAt`, FEW],
  ])('a list reads no table and no index from one end to the other: %s', async (_name, path, total) => {
    let body = { data: [], meta: { pagination: { total: 0 } } };
    const ask = async () => ({ body } = await app.http.get(path).expect(200));
    // Not what an answer is kept by.
    const plans = await plansOf(app, ask, (sql) => /\W(calls|events)\W as \Wt0\W/.test(sql));
    expect(body.data).toHaveLength(25);
    expect(body.meta.pagination.total ?? 0).toBe(total);
    expect(plans.length).toBeGreaterThan(0);
    expect(plans.flatMap((plan) => readingAll(plan, GROWING))).toEqual([]);
  });
});

async function fill({ strapi }: TestApp): Promise<void> {
  const knex = strapi.db.connection;
  const inColumn = (at: number | null) =>
    at === null || process.env.DATABASE_CLIENT === 'sqlite' ? at : new Date(at);
  const rows = Array.from({ length: 2 * MANY }, (_, index) => {
    const number = index >> 1;
    const isAhead = number % (MANY / FEW) === 0;
    const ends = NOW + day * (isAhead ? number + 1 : -number - 1);
    return {
      id: index + 1,
      document_id: `document-${number}`,
      locale: 'fr',
      title: `Number ${number}`,
      body: LONG,
      published_at: index % 2 ? inColumn(NOW - day) : null,
      ends,
      isOpenEnded: number % (MANY / FEW) === 1,
      isOfOneKind: number % (MANY / FEW) < 1,
    };
  });
  const calls = rows.map(({ ends, isOpenEnded, isOfOneKind, ...row }) => ({
    ...row,
    kind: isOfOneKind ? 'tenders' : 'projects',
    opens_at: inColumn(Math.min(ends, NOW) - day),
    closes_at: inColumn(isOpenEnded ? null : ends),
  }));
  const events = rows.map(({ ends, isOpenEnded: _ended, isOfOneKind: _kind, ...row }) => ({
    ...row,
    starts_at: inColumn(ends),
  }));
  await knex.batchInsert('calls', calls, 100);
  await knex.batchInsert('events', events, 100);
  await knex.raw('ANALYZE');
}
