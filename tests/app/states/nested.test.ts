import { startApp, type TestApp } from '../../support/app';
import { create, setClock } from '../../support/entries';

/**
 * States are available at every depth: in relations, components and GraphQL; and filters can use them through
 * relations.
 */
describe('nested states', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
    setClock(app.strapi, '2022-03-01T12:00:00.000Z');
    const open = await create(app, 'api::call.call', {
      title: 'Open',
      opensAt: '2022-02-01T00:00:00.000Z',
      closesAt: '2022-03-18T23:00:00.000Z',
      steps: [
        { title: 'Apply', startsAt: '2022-02-01T00:00:00.000Z', endsAt: '2022-03-18T23:00:00.000Z' },
        { title: 'Jury', startsAt: '2022-03-18T23:00:00.000Z' },
        { title: 'Undated' },
      ],
    });
    const closed = await create(app, 'api::call.call', {
      title: 'Closed',
      closesAt: '2022-02-01T00:00:00.000Z',
    });
    await create(app, 'api::program-page.program-page', {
      title: 'Page',
      slug: 'page',
      calls: [open.documentId, closed.documentId],
    });
    await create(app, 'api::program-page.program-page', { title: 'Old page', calls: [closed.documentId] });
    await create(app, 'api::event.event', { title: 'About the open call', calls: [open.documentId] });
    await create(app, 'api::event.event', {
      title: 'About both',
      calls: [open.documentId, closed.documentId],
    });
    await create(app, 'api::event.event', { title: 'About none' });
  });
  afterAll(() => app.stop());

  const titles = async (path: string) => {
    const { body } = await app.http.get(path);
    return body.data?.map(({ title }: { title: string }) => title) ?? body.error;
  };

  it('are in populated relations and components over REST, with chosen fields only', async () => {
    const { body } = await app.http.get(
      '/api/program-pages?filters[slug]=page&fields=title&populate[calls][fields]=state&populate[calls][sort]=state:desc' +
        '&populate[calls][populate][steps][fields][0]=title&populate[calls][populate][steps][fields][1]=state'
    );
    const id = expect.any(Number);
    const documentId = expect.any(String);
    expect(body.data).toEqual([
      {
        id,
        documentId,
        title: 'Page',
        calls: [
          { id, documentId, state: 'closed', steps: [] },
          {
            id,
            documentId,
            state: 'open',
            steps: [
              { id, title: 'Apply', state: 'current' },
              { id, title: 'Jury', state: 'upcoming' },
              { id, title: 'Undated', state: null },
            ],
          },
        ],
      },
    ]);
  });

  it('filter and sort what is populated', async () => {
    const { body } = await app.http.get(
      '/api/program-pages?filters[slug]=page&populate[calls][filters][state][$eq]=closed&populate[calls][fields]=title'
    );
    expect(body.data[0].calls).toMatchObject([{ title: 'Closed' }]);
    const sorted = await app.http.get(
      '/api/program-pages?filters[slug]=page&populate[calls][sort]=state:desc'
    );
    expect(sorted.body.data[0].calls).toMatchObject([{ title: 'Closed' }, { title: 'Open' }]);
  });

  it('are in GraphQL at every depth', async () => {
    const query = `{
      programPages(filters: { slug: { eq: "page" } }) {
        state
        calls(sort: "state:asc", filters: { state: { ne: "upcoming" } }) { title state steps { title state } }
        calls_connection(filters: { not: { state: { eq: "closed" } } }) { nodes { title } }
      }
      calls_connection(filters: { state: { in: ["closed", "upcoming"] } }) { nodes { title } pageInfo { total } }
    }`;
    const { body } = await app.http.post('/graphql').send({ query });
    expect(body).toEqual({
      data: {
        programPages: [
          {
            state: 'open',
            calls: [
              {
                title: 'Open',
                state: 'open',
                steps: [
                  { title: 'Apply', state: 'current' },
                  { title: 'Jury', state: 'upcoming' },
                  { title: 'Undated', state: null },
                ],
              },
              { title: 'Closed', state: 'closed', steps: [] },
            ],
            calls_connection: { nodes: [{ title: 'Open' }] },
          },
        ],
        calls_connection: { nodes: [{ title: 'Closed' }], pageInfo: { total: 1 } },
      },
    });
  });

  const EVENTS = '/api/events?sort=title&fields=title&';
  it.each([
    ['one relation away', 'filters[calls][state]=open', ['About both', 'About the open call']],
    [
      'next to another condition',
      'filters[calls][state]=closed&filters[title][$contains]=both',
      ['About both'],
    ],
    [
      'in $or',
      'filters[$or][0][calls][state]=closed&filters[$or][1][title]=About none',
      ['About both', 'About none'],
    ],
    [
      'in $and',
      'filters[$and][0][calls][state]=closed&filters[$and][1][calls][title]=Closed',
      ['About both'],
    ],
    ['in $not', 'filters[$not][calls][state]=open', ['About none']],
    ['in $not, of several', 'filters[$not][calls][state]=closed', ['About none', 'About the open call']],
    ['two relations away', 'filters[calls][programPages][state]=closed', ['About both']],
    ['in a component', 'filters[calls][steps][state]=current', ['About both', 'About the open call']],
    [
      'two computed ones at once',
      'filters[calls][state]=open&filters[calls][programPages][state]=closed',
      [],
    ],
  ])('filter %s', async (_name, filters, expected) => {
    expect(await titles(EVENTS + filters)).toEqual(expected);
  });

  it.each([
    [
      'an operator that has no meaning',
      'filters[nextTransitionAt][$contains]=2022',
      /\$contains does not apply/,
    ],
    ['something that is not an instant', 'filters[nextTransitionAt][$gt]=soon', /"soon" is not an instant/],
    [
      'a comparison with an unknown state',
      'filters[state][$gt]=ajar',
      /"ajar" is not a state: use one of upcoming, open/,
    ],
    [
      'a sort by a relation’s state',
      'sort=contacts.name,state',
      /cannot be combined with a sort through a relation/,
    ],
  ])('are a 400 for %s', async (_name, query, message) => {
    const response = await app.http.get(`/api/calls?${query}`);
    expect([response.status, response.body.error?.message]).toEqual([400, expect.stringMatching(message)]);
  });

  it('are a 400 for a sort by a relation’s computed attribute', async () => {
    const response = await app.http.get('/api/events?sort=calls.state');
    expect([response.status, response.body.error.message]).toEqual([
      400,
      'Sort of api::event.event: calls.state is computed; sort by an attribute of the type itself, or filter',
    ]);
  });
});
