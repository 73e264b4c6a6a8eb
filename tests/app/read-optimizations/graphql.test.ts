import { startApp, type TestApp } from '../../support/app';

interface Schema {
  getType: (name: string) => { getFields: () => Record<string, { resolve?: Resolve }> };
}
interface Nexus {
  plugin: (config: object) => object;
}
type Resolve = (parent: object, args: object, context: object, info: object) => Promise<unknown>;

describe('a field of GraphQL', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const graphql = () => app.strapi.plugin('graphql');
  const resolverOf = (type: string, field: string): Resolve | undefined => {
    const schema = graphql().service('content-api').buildSchema() as Schema;
    return schema.getType(type).getFields()[field].resolve;
  };

  it('is read directly from its entry if it is plain', () => {
    expect(resolverOf('Call', 'title')).toBeUndefined();
    expect(resolverOf('ComponentProgramStep', 'state')).toBeUndefined();
  });

  it('is resolved by Strapi if it is not plain', () => {
    expect(resolverOf('Call', 'steps')).toEqual(expect.any(Function));
    expect(resolverOf('Query', 'calls')).toEqual(expect.any(Function));
  });

  it('is refused by a policy that somebody put on it', async () => {
    app.strapi.get('policies').set('global::never', () => false);
    const policies = ['global::never'];
    graphql()
      .service('extension')
      .use({ resolversConfig: { 'Call.summary': { policies } } });
    const resolve = resolverOf('Call', 'summary')!;
    await expect(resolve({ summary: 'Secret' }, {}, { state: {} }, {})).rejects.toThrow('Policy Failed');
    expect(resolverOf('Call', 'title')).toBeUndefined();
  });

  it('is left to Strapi if a nexus plugin resolves fields', () => {
    const configuration = ({ nexus }: { nexus: Nexus }) => ({
      plugins: [nexus.plugin({ name: 'other', onCreateFieldResolver: () => undefined })],
    });
    graphql().service('extension').use(configuration);
    expect(resolverOf('Call', 'title')).toEqual(expect.any(Function));
  });
});
