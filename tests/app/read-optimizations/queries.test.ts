import fc from 'fast-check';

import { checkParameters } from '../../../src/plugins/input-validation/server/src/parameters/check-parameters';
import { schemaFinder } from '../../../packages/strapi-kit/src';
import { startApp, type TestApp } from '../../support/app';
import { readingActions, stockContentApi, visitorWho, type Auth } from '../../support/stock';

const UIDS = ['api::call.call', 'api::program-page.program-page', 'api::event.event', 'plugin::upload.file'];
const RUNS = Number(process.env.QUERIES_RUNS ?? 60);

/** Names of attributes, names that are not attributes, and names that visitors may not use. */
const name = fc.constantFrom(
  ...[
    'id',
    'documentId',
    'title',
    'slug',
    'closesAt',
    'state',
    'calls',
    'steps',
    'seo',
    'contacts',
    'related',
  ],
  ...['localizations', 'createdBy', 'nothing', '$or', '$not', '$eq', '$gt', '0', '*', 'toString']
);
const word = fc.oneof(
  name,
  fc.constantFrom('', '*', 'title:desc', 'calls.title', 'title,slug', 'true', '5', 'a.b.c')
);
const nested = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true })
  ),
})).value;
const query = fc.record(
  {
    filters: nested,
    sort: nested,
    fields: nested,
    populate: nested,
    locale: word,
    status: word,
    pagination: nested,
    publicationFilter: fc.constantFrom('never-published', 'nothing'),
    at: word,
  },
  { requiredKeys: [], noNullPrototype: true }
);

type Step = (query: object, schema: never, options: never) => Promise<unknown>;

describe('a query of a visitor', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is refused or understood exactly like by Strapi, the first time and later', async () => {
    const { strapi } = app;
    const { validate, sanitize } = stockContentApi(strapi);
    // The checks of the plugin input-validation come first.
    const checked: Step = async (query, schema, options) => {
      checkParameters(
        schemaFinder(strapi),
        (schema as { uid: string }).uid,
        query as Record<string, unknown>
      );
      await (validate.query as Step)(query, schema, options);
    };
    const stock = { validate: checked, sanitize: sanitize.query as Step };
    const all = readingActions(strapi);
    const visitors = [await visitorWho(strapi, all), await visitorWho(strapi, all.slice(0, 3))];
    const asked = fc.tuple(query, fc.constantFrom(...UIDS), fc.constantFrom(...visitors), fc.boolean());
    await fc.assert(
      fc.asyncProperty(asked, async ([given, uid, auth, strictParams]) => {
        const ask = (step: Step) =>
          outcome(step, given, strapi.getModel(uid as never), { auth, strictParams });
        for (const step of ['validate', 'sanitize'] as const) {
          const expected = await ask(stock[step]);
          expect(await ask(strapi.contentAPI[step].query as Step)).toEqual(expected);
          expect(await ask(strapi.contentAPI[step].query as Step)).toEqual(expected);
        }
      }),
      { numRuns: RUNS }
    );
  });

  it('is checked again for visitors with other permissions', async () => {
    const { strapi } = app;
    const all = readingActions(strapi);
    const [every, some] = [
      await visitorWho(strapi, all),
      await visitorWho(
        strapi,
        all.filter((action) => action !== 'api::call.call.find')
      ),
    ];
    const schema = strapi.getModel('api::program-page.program-page');
    const ask = (step: 'validate' | 'sanitize', auth: Auth) =>
      outcome(strapi.contentAPI[step].query as Step, { filters: { calls: { slug: 'a' } } }, schema, {
        auth,
        strictParams: false,
      });
    const said = [];
    for (const auth of [every, some, every])
      said.push([await ask('validate', auth), await ask('sanitize', auth)]);
    const allowed = [undefined, '{"filters":{"calls":{"slug":"a"}}}'];
    const refused = expect.objectContaining({ kind: 'ValidationError' });
    expect(said).toEqual([allowed, [refused, '{"filters":{}}'], allowed]);
  });

  it('is unchanged for the next visitor, whatever is done to it afterwards', async () => {
    const { strapi } = app;
    const auth = await visitorWho(strapi, readingActions(strapi));
    const schema = strapi.getModel('api::call.call');
    const sanitize = () =>
      strapi.contentAPI.sanitize.query({ filters: { slug: { $eq: 'a' } } }, schema, { auth } as never);
    const first = (await sanitize()) as { filters: { slug: object } };
    first.filters.slug = { $eq: 'b' };
    expect(await sanitize()).toEqual({ filters: { slug: { $eq: 'a' } } });
  });
});

/** The result, in order, or the refusal. */
async function outcome(
  step: Step,
  query: object,
  schema: unknown,
  options: { auth: Auth; strictParams: boolean }
) {
  try {
    return JSON.stringify(await step(structuredClone(query), schema as never, options as never));
  } catch (error) {
    const { name: kind, message, details } = error as Error & { details: unknown };
    return { kind, message, details };
  }
}
