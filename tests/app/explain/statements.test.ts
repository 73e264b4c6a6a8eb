import { startApp, startOtherApp, type TestApp } from '../../support/app';
import { create, day, hour, iso, setClock } from '../../support/entries';
import { explanations, idsBy } from '../../support/explained';

const NOW = Date.parse('2024-03-18T12:00:00.000Z');

interface Documents {
  create: (params: object) => Promise<{ documentId: string }>;
  findMany: (params: object) => Promise<{ id: number }[]>;
}
const documents = ({ strapi }: TestApp, uid: string) =>
  strapi.documents(uid as never) as unknown as Documents;

/** The parameters of a query such as `filters[state][$null]=true` or `sort=state`. */
function paramsOf(query: string): object {
  const [, name, operator = '$eq', value] = /^filters\[(\w+)\](?:\[(\$\w+)\])?=(.+)$/.exec(query) ?? [];
  return name === undefined
    ? { sort: query.replace('sort=', '') }
    : { filters: { [name]: { [operator]: value } } };
}

/** Compares what the explained statements find with what the Document Service answers to the same parameters. */
async function expectAgreement(app: TestApp, uid: string, params: object = {}): Promise<number> {
  const { queries } = await explanations(app).type(uid, NOW);
  for (const { query, sql, plan } of queries) {
    const found = await documents(app, uid).findMany({ ...params, ...paramsOf(query) });
    const ids = found.map(({ id }) => id);
    const explained = await idsBy(app, sql);
    // Without a sort, neither promises an order.
    const inOrder = (list: number[]) => (query.startsWith('sort') ? list : [...list].sort((a, b) => a - b));
    expect([query, inOrder(explained)]).toEqual([query, inOrder(ids)]);
    expect([query, plan.length > 0]).toEqual([query, true]);
  }
  return queries.length;
}

describe('the statements of an explained type find what the API finds', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, NOW);
    const call = (data: Record<string, unknown>) => create(app, 'api::call.call', data);
    await call({ opensAt: iso(NOW - day), closesAt: iso(NOW + day) });
    await call({ opensAt: iso(NOW - day), closesAt: iso(NOW + hour) });
    await call({ opensAt: iso(NOW + hour), closesAt: iso(NOW + day) });
    await call({ opensAt: iso(NOW - day), closesAt: iso(NOW) });
    await call({ cutOffs: [{ label: "L'été?", closesAt: iso(NOW + 2 * hour) }], closesAt: iso(NOW + day) });
    await call({});
    const event = (data: Record<string, unknown>) => create(app, 'api::event.event', data);
    await event({ startsAt: iso(NOW - hour) });
    await event({ startsAt: iso(NOW - day) });
    await event({ startsAt: iso(NOW + hour), endsAt: iso(NOW + day) });
    await event({ startsAt: iso(NOW - hour), status: 'cancelled' });
  });
  afterAll(() => app.stop());

  it('by the dates of an entry, with cut-offs', async () => {
    expect(await expectAgreement(app, 'api::call.call', { status: 'published' })).toBe(8);
  });

  it('to the end of the day in the zone of an entry', async () => {
    expect(await expectAgreement(app, 'api::event.event', { status: 'published' })).toBeGreaterThan(8);
  });
});

describe('the statements of another app', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startOtherApp();
    setClock(app.strapi, NOW);
    const campuses = documents(app, 'api::campus.campus');
    const [north, south] = [
      await campuses.create({ data: { name: 'North' } }),
      await campuses.create({ data: { name: 'South' } }),
    ];
    await campuses.create({ data: { name: 'Empty' } });
    const course = (campus: { documentId: string }, data: object) =>
      documents(app, 'api::course.course').create({ data: { ...data, campus: campus.documentId } });
    await course(north, { title: 'On', begins: iso(NOW - day), finishes: iso(NOW + day) });
    await course(north, { title: 'Over', begins: iso(NOW - 2 * day), finishes: iso(NOW - day) });
    await course(south, { title: 'Next', begins: iso(NOW + day), enrolBefore: iso(NOW + hour) });
    await course(south, { title: 'Off', begins: iso(NOW - day), cancelled: true });
  });
  afterAll(() => app.stop());

  it('are right for a type without drafts', async () => {
    expect(await expectAgreement(app, 'api::course.course')).toBe(12);
  });

  it('are right for states that are gathered', async () => {
    expect(await expectAgreement(app, 'api::campus.campus')).toBe(18);
  });
});
