import { startApp, type TestApp } from '../../support/app';
import { create, day, iso, setClock } from '../../support/entries';

const NOW = Date.parse('2022-03-01T09:00:00.000Z');

const GRAPHQL = [
  '{ calls(sort: "title") { documentId title slug state kind nextTransitionAt notice } }',
  '{ programPages { title state calls { title state opensAt } steps { title state } seo { metaTitle } } }',
  '{ programPages { calls_connection { nodes { title } pageInfo { total pageCount } } } }',
  '{ calls_connection(pagination: { limit: 1 }) { nodes { __typename title } pageInfo { total } } }',
  '{ calls(filters: { opensAt: { gt: "2022-01-01T00:00:00Z" } }) { title } }',
  '{ calls(filters: { title: { eq: "Call 1" } }, status: DRAFT) { title publishedAt } }',
  '{ tags { nothing } }',
  '{ usersPermissionsRoles { nodes { name } } }',
];

const PATHS = [
  '/api/calls',
  '/api/calls?filters[state]=open&sort=closesAt',
  '/api/calls?filters[slug]=call-1',
  '/api/calls?fields=title,slug&pagination[pageSize]=1&pagination[page]=2',
  '/api/calls?pagination[limit]=1&pagination[withCount]=false',
  '/api/calls?status=draft&locale=*',
  '/api/calls?locale=en',
  '/api/calls?populate=*',
  '/api/calls?sort[0]=title:desc&filters[$or][0][slug]=call-0&filters[$or][1][slug]=call-2',
  '/api/program-pages?filters[slug]=page&populate[calls]=true&populate[steps]=true',
  '/api/program-pages?populate[calls][fields][0]=title&populate[calls][filters][slug]=call-1',
  '/api/program-pages?populate[calls][count]=true&populate[localizations]=true',
  '/api/calls?populate[createdBy]=true',
  '/api/calls?filters[createdBy][id]=1',
  '/api/calls?filters[nothing]=1',
  '/api/calls?sort=nothing',
  '/api/calls?filters[opensAt][$lte]=soon',
  '/api/calls?publicationFilter=nothing',
  '/api/calls?at=2022-01-01T00:00:00Z',
  '/api/calls/nothing',
  '/API/calls?filters[slug]=call-1',
  '/api/nothing',
  '/api/users',
  '/api/upload/files',
  '/documentation',
  '/graphql?query={calls{title}}',
  '/_health',
  '/',
];

/** Everything by which a visitor can distinguish two answers. */
interface Answer {
  status: number;
  headers: string[];
  text: string;
}

describe('optimized reads', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ READ_OPTIMIZATIONS_ENABLED: 'false', HTTP_CACHE_ENABLED: 'false' });
    const calls: string[] = [];
    for (const index of [0, 1, 2]) {
      const opensAt = NOW + (index - 1) * 30 * day;
      const dates = { opensAt: iso(opensAt), closesAt: iso(opensAt + 20 * day) };
      const call = { title: `Call ${index}`, slug: `call-${index}`, kind: 'projects', ...dates };
      calls.push((await create(app, 'api::call.call', call)).documentId);
    }
    const steps = [{ title: 'Apply', startsAt: iso(NOW), endsAt: iso(NOW + day) }];
    await create(app, 'api::program-page.program-page', { title: 'Page', slug: 'page', calls, steps });
  });
  afterAll(() => app.stop());

  const send = {
    'of a GET': () => PATHS.map((path) => app.http.get(encodeURI(path))),
    'of a HEAD': () => PATHS.map((path) => app.http.head(encodeURI(path))),
    'to another origin': () =>
      PATHS.slice(0, 3).map((path) => app.http.get(path).set('Origin', 'https://example.org')),
    'in the format of Strapi 4': () =>
      PATHS.slice(0, 12).map((path) => app.http.get(path).set('Strapi-Response-Format', 'v4')),
    'to a token that is none': () =>
      PATHS.slice(0, 3).map((path) => app.http.get(path).auth('x', { type: 'bearer' })),
    'of GraphQL': () => GRAPHQL.map((query) => app.http.post('/graphql').send({ query })),
    'of a write': () => [app.http.post('/api/calls').send({ data: {} }), app.http.options('/api/calls')],
    'of a form': () => [app.http.post('/api/calls').type('form').send('data=1')],
  };
  type Kind = keyof typeof send;

  const ask = async (kind: Kind): Promise<Answer[]> => {
    setClock(app.strapi, NOW);
    const answers: Answer[] = [];
    for (const request of send[kind]()) {
      const response = await request.redirects(0).ok(() => true);
      answers.push({ status: response.status, headers: headersOf(response), text: response.text });
    }
    return answers;
  };

  it('answer byte for byte like Strapi, including headers and refusals', async () => {
    const kinds = Object.keys(send) as Kind[];
    const stock: Partial<Record<Kind, Answer[]>> = {};
    for (const kind of kinds) stock[kind] = await ask(kind);
    Object.assign(process.env, { READ_OPTIMIZATIONS_ENABLED: 'true', HTTP_CACHE_ENABLED: 'false' });
    app = await app.restart();
    for (const kind of kinds) {
      expect([kind, await ask(kind)]).toEqual([kind, stock[kind]]);
      expect([kind, 'again', await ask(kind)]).toEqual([kind, 'again', stock[kind]]);
    }
  });
});

/** What depends on the moment: a write in the background ends an answer's life before it begins. */
const MOMENTARY = ['Date', 'Cache-Control', 'Expires'];

/** In the order in which they came. */
function headersOf(response: { header: Record<string, string> }): string[] {
  const { rawHeaders } = (response as unknown as { res: { rawHeaders: string[] } }).res;
  const lines: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name, value] = rawHeaders.slice(index, index + 2);
    if (!MOMENTARY.includes(name)) lines.push(`${name}: ${value}`);
  }
  return lines;
}
