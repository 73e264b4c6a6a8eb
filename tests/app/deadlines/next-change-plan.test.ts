import { startApp, type TestApp } from '../../support/app';
import { day } from '../../support/entries';
import { plansOf, readingAll } from '../../support/plans';

const START = Date.parse('2022-03-20T00:00:00.000Z');
/** Enough that databases prefer an index. */
const MANY = 5000;
/** The others are empty here. */
const GROWING = ['calls', 'calls_cmps', 'components_call_cut_offs'];

/** Every second one has closed. Each has a cut-off that has passed, and one that has not. Every tenth is published. */
describe('with thousands of calls', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    await fill(app);
  });
  afterAll(() => app.stop());

  it('the next change reads no table from one end to the other', async () => {
    const plans = await plansOf(app, () =>
      app.strapi.plugin('deadlines').service('next-change').nextChange(START)
    );
    expect(plans.flat().length).toBeGreaterThan(5);
    expect(plans.flatMap((plan) => readingAll(plan, GROWING))).toEqual([]);
  });
});

async function fill({ strapi }: TestApp): Promise<void> {
  const knex = strapi.db.connection;
  const inColumn = (at: number) => (process.env.DATABASE_CLIENT === 'sqlite' ? at : new Date(at));
  const rows = Array.from({ length: MANY }, (_, index) => index + 1);
  const calls = rows.map((id) => ({
    id,
    document_id: `document-${id}`,
    locale: 'fr',
    title: `Call ${id}`,
    opens_at: inColumn(START - day * id),
    closes_at: inColumn(START + day * (id % 2 ? -id : id)),
    published_at: id % 10 ? null : inColumn(START - day * id),
  }));
  const ends = rows.flatMap((id) =>
    [-1, 1].map((sign, index) => ({ id: 2 * id + index, closes_at: inColumn(START + sign * id) }))
  );
  const links = ends.map(({ id }) => ({
    entity_id: Math.floor(id / 2),
    cmp_id: id,
    component_type: 'call.cut-off',
    field: 'cutOffs',
    order: id % 2,
  }));
  await knex.batchInsert('calls', calls, 100);
  await knex.batchInsert('components_call_cut_offs', ends, 100);
  await knex.batchInsert('calls_cmps', links, 100);
  await knex.raw('ANALYZE');
}
