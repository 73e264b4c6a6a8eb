import { startApp, type TestApp } from '../../support/app';
import { create } from '../../support/entries';
import { asToken, type Caller } from '../../support/tokens';

const CALL = 'api::call.call';
const NUL = 'holds a NUL character (U+0000), which no text may: leave it out';

interface Asked {
  query: string;
  operationName?: string;
  variables?: object;
}
type Refusal = [code: string, message: string];

const REFUSED: [what: string, asked: Asked, refusal: Refusal][] = [
  [
    'two operations and no name',
    { query: 'query A { calls { slug } } query B { calls { slug } }' },
    ['OPERATION_RESOLUTION_FAILURE', 'Must provide operation name if query contains multiple operations.'],
  ],
  [
    'a name without an operation',
    { query: 'query A { calls { slug } }', operationName: 'C' },
    ['OPERATION_RESOLUTION_FAILURE', 'Unknown operation named "C".'],
  ],
  [
    'a variable of another type',
    {
      query: 'query ($start: Int) { calls(pagination: { start: $start }) { slug } }',
      variables: { start: 'x' },
    },
    [
      'BAD_USER_INPUT',
      'Variable "$start" got invalid value "x"; Int cannot represent non-integer value: "x"',
    ],
  ],
  [
    'a variable that is missing',
    { query: 'query ($id: ID!) { call(documentId: $id) { slug } }' },
    ['BAD_USER_INPUT', 'Variable "$id" of required type "ID!" was not provided.'],
  ],
  [
    'a subscription',
    { query: 'subscription { calls { slug } }' },
    ['BAD_REQUEST', 'Schema is not configured to execute subscription operation.'],
  ],
  [
    'a negation after a relation',
    { query: '{ programPages(filters: { calls: { not: { slug: { eq: "x" } } } }) { slug } }' },
    [
      'BAD_USER_INPUT',
      'filters[calls][$not] stands behind a relation: put $not before it, filters[$not][calls]…',
    ],
  ],
  [
    'one of two values',
    { query: '{ calls(filters: { title: { between: ["a"] } }) { slug } }' },
    ['BAD_USER_INPUT', 'filters[title][$between] is ["a"]: give it two values, the lowest and the highest'],
  ],
  [
    'one of two values, in a nested list',
    { query: '{ calls { steps(filters: { title: { between: null } }) { title } } }' },
    ['BAD_USER_INPUT', 'filters[title][$between] is null: give it two values, the lowest and the highest'],
  ],
  [
    'a group of conditions under an attribute',
    { query: '{ calls(filters: { title: { and: ["a"] } }) { slug } }' },
    [
      'BAD_USER_INPUT',
      'filters[title][$and] stands under an attribute: put $and before it, as in filters[$and][0][title]=…',
    ],
  ],
  [
    'a date searched like a text',
    { query: '{ calls(filters: { opensAt: { contains: "2022-01-01T00:00:00Z" } }) { slug } }' },
    [
      'BAD_USER_INPUT',
      'filters[opensAt][$contains] looks into a text, which a datetime is not: use $eq, $lt, $gt or $containsi',
    ],
  ],
  [
    'a locale that does not exist',
    { query: '{ calls(locale: "zz") { slug } }' },
    ['BAD_USER_INPUT', 'Unknown locale supplied: use one that GET /api/i18n/locales lists'],
  ],
  [
    'a sort by something that is not an attribute',
    { query: '{ calls(sort: "toString") { slug } }' },
    [
      'BAD_USER_INPUT',
      'sort names "toString", which is not an attribute of api::call.call: use one of its attributes',
    ],
  ],
  [
    'NUL in an argument',
    { query: '{ calls(filters: { title: { eq: "a\\u0000b" } }) { slug } }' },
    ['BAD_USER_INPUT', `filters[title][eq] ${NUL}`],
  ],
  [
    'NUL in a documentId',
    { query: '{ call(documentId: "\\u0000") { slug } }' },
    ['BAD_USER_INPUT', `documentId ${NUL}`],
  ],
  [
    'NUL in a variable',
    { query: 'query ($id: ID!) { call(documentId: $id) { slug } }', variables: { id: 'a\u0000' } },
    ['BAD_USER_INPUT', `variables[id] ${NUL}`],
  ],
];

describe('GraphQL', () => {
  let app: TestApp;
  let token: Caller;
  const ask = (asked: object, caller: Caller = {}) => app.http.post('/graphql').set(caller).send(asked);

  beforeAll(async () => {
    app = await startApp();
    token = await asToken(app, 'full-access');
    await create(app, CALL, { title: 'One', steps: [{ title: 'First' }] });
  });
  afterAll(() => app.stop());

  it.each(REFUSED)('refuses %s', async (_what, asked, [code, message]) => {
    const { status, body } = await ask(asked);
    expect(status).toBeLessThan(500);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]).toMatchObject({ message, extensions: { code } });
  });

  it('treats `pagination: null`, which clients send for none, as missing', async () => {
    const query = `query ($none: PaginationArg) {
      calls(pagination: $none) { title steps(pagination: null) { title } }
      calls_connection(pagination: $none) { pageInfo { pageSize } }
      i18NLocales_connection(pagination: $none) { pageInfo { pageSize } }
    }`;
    const { body } = await ask({ query, variables: { none: null } }, token);
    const pageInfo = { pageSize: 25 };
    expect(body).toEqual({
      data: {
        calls: [{ title: 'One', steps: [{ title: 'First' }] }],
        calls_connection: { pageInfo },
        i18NLocales_connection: { pageInfo },
      },
    });
  });

  it('refuses an empty e-mail address with a remedy', async () => {
    const query = 'mutation { createPressContact(data: { name: "A", email: "" }) { name } }';
    const { body } = await ask({ query }, token);
    expect(body.errors[0].message).toBe(
      'email cannot be empty: give it a value, or null where it may have none'
    );
  });

  it('refuses locales that do not exist', async () => {
    const query = `mutation ($locale: I18NLocaleCode) {
      updateCategory(documentId: "x", data: { slug: "a" }, locale: $locale) { slug }
    }`;
    const { body } = await ask({ query, variables: { locale: [{ state: '_' }, 'en'] } }, token);
    expect(body.errors[0].message).toBe('locale is [{"state":"_"},"en"]: give it once, as one text');
  });

  it('refuses an operation without its name with GET too', async () => {
    const query = encodeURIComponent('query A { calls { slug } } query B { calls { slug } }');
    const { status } = await app.http.get(`/graphql?query=${query}`).set('apollo-require-preflight', '1');
    expect(status).toBe(400);
  });

  it('refuses a file without changes', async () => {
    const { body } = await ask({ query: 'mutation { updateUploadFile(id: 1) { name } }' }, token);
    expect(body.errors[0].message).toBe('info is missing: give it what is to be changed of the file');
  });

  it.each([
    ['POST', async (query: string) => ask({ query }, token)],
    [
      'GET',
      async (query: string) =>
        app.http
          .get(`/graphql?query=${encodeURIComponent(query)}`)
          .set({ ...token, 'apollo-require-preflight': '1' }),
    ],
  ])('says that a draft is incomplete, which is not an error of ours: %s', async (method, send) => {
    await create(app, 'api::tag.tag', { name: null, slug: `unnamed-${method}` }, { status: 'draft' });
    const { body } = await send('{ tags(status: DRAFT) { name } }');
    expect(body.errors[0]).toMatchObject({
      message:
        'Tag.name is still missing in an entry: leave it out of what is asked for, or complete the entry',
      extensions: { code: 'STRAPI_INCOMPLETE_ENTRY_ERROR' },
    });
  });
});
