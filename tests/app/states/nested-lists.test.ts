import { startApp, type TestApp } from '../../support/app';
import { create, day, iso, setClock } from '../../support/entries';

const AT = Date.UTC(2022, 2, 1, 12);
const COUNT = 30;
const many = <Item>(itemOf: (index: number) => Item) =>
  Array.from({ length: COUNT }, (_item, index) => itemOf(index));

/** A nested list is whole in every interface, because nothing would tell that it is only a page. */
describe('lists within an entry', () => {
  let app: TestApp;
  let calls: string[];
  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, AT);
    calls = [];
    for (let index = 0; index < COUNT; index += 1) {
      const parts = index === 0 ? { cutOffs: many(cutOff), steps: many(step) } : {};
      const data = { title: `Call ${index}`, closesAt: iso(AT + 60 * day), ...parts };
      calls.push((await create(app, 'api::call.call', data)).documentId);
    }
    await create(app, 'api::event.event', { title: 'Forum', calls });
    await create(app, 'api::program-page.program-page', { title: 'Programme', calls });
  });
  afterAll(() => app.stop());

  const cutOff = (index: number) => ({ label: `Cut-off ${index}`, closesAt: iso(AT + (index + 1) * day) });
  const step = (index: number) => ({ title: `Step ${index}` });
  const ask = async (query: string) => {
    const { body } = await app.http.post('/graphql').send({ query });
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const titles = many((index) => ({ title: `Call ${index}` }));

  it('are whole: related entries', async () => {
    expect(await ask('{ events { calls { title } } }')).toEqual({ events: [{ calls: titles }] });
  });

  it('are the same as REST populates them', async () => {
    const { body } = await app.http.get('/api/events?populate[calls][fields]=title');
    expect(body.data[0].calls.map(({ title }: { title: string }) => ({ title }))).toEqual(titles);
  });

  it('are whole: components', async () => {
    const query = '{ calls(filters: { title: { eq: "Call 0" } }) { cutOffs { label } steps { title } } }';
    const cutOffs = many((index) => ({ label: `Cut-off ${index}` }));
    expect(await ask(query)).toEqual({ calls: [{ cutOffs, steps: many(step) }] });
  });

  it('are whole at two levels', async () => {
    const query = '{ events { calls { title programPages { calls { title } } cutOffs { label } } } }';
    const { events } = await ask(query);
    expect(events[0].calls.map(({ title }: { title: string }) => ({ title }))).toEqual(titles);
    expect(events[0].calls[COUNT - 1].programPages).toEqual([{ calls: titles }]);
    expect(events[0].calls[0].cutOffs).toHaveLength(COUNT);
  });

  it.each([
    ['explicitly no page', '(pagination: null)', titles],
    ['a page', '(pagination: { start: 25, limit: 3 })', titles.slice(25, 28)],
    ['a page by its number', '(pagination: { page: 2, pageSize: 20 })', titles.slice(20)],
    ['a page larger than the list', '(pagination: { limit: 1000 })', titles],
    [
      'filters and no page',
      '(filters: { title: { ne: "Call 3" } })',
      titles.filter(({ title }) => title !== 'Call 3'),
    ],
  ])('are as requested: %s', async (_name, asked, expected) => {
    expect(await ask(`{ events { calls${asked} { title } } }`)).toEqual({ events: [{ calls: expected }] });
  });

  it('are also whole as connections, which have no page information', async () => {
    expect(await ask('{ events { calls_connection { nodes { title } } } }')).toEqual({
      events: [{ calls_connection: { nodes: titles } }],
    });
  });

  it('count towards the reads of an operation', async () => {
    const nested = 'calls { title programPages { calls { programPages { calls { title } } } } }';
    const { body } = await app.http.post('/graphql').send({ query: `{ events { ${nested} } }` });
    expect(body.data).toBeUndefined();
    expect(body.errors).toMatchObject([{ message: expect.stringContaining('raise limits.graphql.reads') }]);
  });

  it('differ from the lists of Query, which keep their page', async () => {
    expect((await ask('{ calls { title } }')).calls).toHaveLength(25);
  });
});
