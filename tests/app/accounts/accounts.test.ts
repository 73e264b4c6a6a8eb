import path from 'node:path';

import { startApp, startAppOn, type TestApp } from '../../support/app';
import { grantsOf } from '../../support/grants';
import { contentOf } from '../../support/http-cache';
import { newUser } from '../../support/people';
import { asToken, type Caller } from '../../support/tokens';

const AUTH = 'plugin::users-permissions.auth';
const USER = 'plugin::users-permissions.user';

const PERSON = 'username: "camille", email: "camille@example.org", password: "Password-1"';
const PASSWORDS = 'password: "Password-2", passwordConfirmation: "Password-2"';

/** A mutation, the REST route that does the same, and the action that both need. */
const DOORS: [name: string, mutation: string, method: 'get' | 'post', route: string, action: string][] = [
  ['register', `register(input: { ${PERSON} }) { jwt }`, 'post', 'local/register', 'register'],
  ['login', 'login(input: { identifier: "camille", password: "x" }) { jwt }', 'post', 'local', 'callback'],
  [
    'forgotPassword',
    'forgotPassword(email: "camille@example.org") { ok }',
    'post',
    'forgot-password',
    'forgotPassword',
  ],
  [
    'resetPassword',
    `resetPassword(code: "x", ${PASSWORDS}) { jwt }`,
    'post',
    'reset-password',
    'resetPassword',
  ],
  [
    'emailConfirmation',
    'emailConfirmation(confirmation: "x") { jwt }',
    'get',
    'email-confirmation',
    'emailConfirmation',
  ],
  [
    'changePassword',
    `changePassword(currentPassword: "Password-1", ${PASSWORDS}) { jwt }`,
    'post',
    'change-password',
    'changePassword',
  ],
];
const ACTIONS = DOORS.map(([, , , , action]) => `${AUTH}.${action}`);

let app: TestApp;
const withoutRateLimit = () =>
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
const mutate = async (mutation: string, caller: Caller = {}) => {
  const { body } = await app.http
    .post('/graphql')
    .set(caller)
    .send({ query: `mutation { ${mutation} }` });
  return body.errors?.[0] ?? body.data;
};
const codeOf = async (mutation: string, caller?: Caller) =>
  (await mutate(mutation, caller)).extensions?.code ?? 'DONE';
const fieldsOf = async (type: 'Query' | 'Mutation') => {
  const query = `{ __type(name: "${type}") { fields { name } } }`;
  const { body } = await app.http.post('/graphql').send({ query });
  return body.data.__type.fields.map(({ name }: { name: string }) => name) as string[];
};
const accounts = () => app.strapi.db.query(USER).count();
const isRegistrationOn = async () => {
  const store = app.strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  return ((await store.get({})) as { allow_register: boolean }).allow_register;
};

describe('accounts in GraphQL, by default', () => {
  beforeAll(async () => {
    app = await startApp();
    withoutRateLimit();
  });
  afterAll(() => app.stop());

  it('has the one mutation that a role may use, and no types of the others', async () => {
    const names = DOORS.map(([name]) => name);
    expect((await fieldsOf('Mutation')).filter((name) => names.includes(name))).toEqual(['changePassword']);
    const { body } = await app.http
      .post('/graphql')
      .send({ query: '{ __type(name: "UsersPermissionsRegisterInput") { name } }' });
    expect(body.data.__type).toBe(null);
  });

  it.each(DOORS)('opens %s to no visitor, as little as REST does', async (name, mutation, method, route) => {
    const expected = name === 'changePassword' ? 'FORBIDDEN' : 'GRAPHQL_VALIDATION_FAILED';
    const rest = await app.http[method](`/api/auth/${route}`).send({});
    expect([await codeOf(mutation), rest.status]).toEqual([expected, 403]);
  });

  it('creates no accounts for sixty aliases', async () => {
    const register = (_: unknown, index: number) =>
      `a${index}: register(input: { username: "u${index}", email: "u${index}@example.org", password: "Password-1" }) { jwt }`;
    await mutate(Array.from({ length: 60 }, register).join(' '));
    expect(await accounts()).toBe(0);
  });

  it('does not let visitors register, whatever their permissions', async () => {
    const { grant, revoke } = grantsOf(app.strapi, 'public');
    await grant(`${AUTH}.register`);
    const person = { username: 'camille', email: 'camille@example.org', password: 'Password-1' };
    const { status, body } = await app.http.post('/api/auth/local/register').send(person);
    expect([status, body.error.message]).toEqual([400, 'Register action is currently disabled']);
    await revoke(`${AUTH}.register`);
  });
});

describe('accounts in GraphQL, if a role had them when the server started', () => {
  beforeAll(async () => {
    app = await startApp();
    await grantsOf(app.strapi, 'authenticated').grant(...ACTIONS);
    app = await app.restart();
    withoutRateLimit();
  });
  afterAll(() => app.stop());

  it.each(DOORS)(
    'checks at every call whether the caller may %s',
    async (_name, mutation, _method, _route, action) => {
      const { grant, revoke } = grantsOf(app.strapi, 'public');
      const generation = contentOf(app).generation();
      const before = await codeOf(mutation);
      expect([before, contentOf(app).generation() - generation]).toEqual(['FORBIDDEN', 0]);
      await grant(`${AUTH}.${action}`);
      expect(await codeOf(mutation)).not.toBe('FORBIDDEN');
      await revoke(`${AUTH}.${action}`);
      expect(await codeOf(mutation)).toBe('FORBIDDEN');
      expect(await accounts()).toBe(0);
    }
  );

  it('lets callers do what they may', async () => {
    const user = await newUser(app);
    const { jwt } = (
      await mutate(`changePassword(currentPassword: "Password-1", ${PASSWORDS}) { jwt }`, user)
    ).changePassword;
    expect(jwt).toEqual(expect.any(String));
  });

  /** The minimum that makes a document of a field valid: its required arguments, and a selection of its type. */
  async function documentsOf(type: 'Query' | 'Mutation'): Promise<string[]> {
    const ofType = '{ kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
    const query = `{ __type(name: "${type}") { fields { name args { name type ${ofType} } type ${ofType} } } }`;
    const { body } = await app.http.post('/graphql').send({ query });
    return body.data.__type.fields.map(({ name, args, type: answer }: Field) => {
      const required = args.filter((arg) => arg.type.kind === 'NON_NULL');
      const variables = required.map((arg, index) => `$v${index}: ${written(arg.type)}`).join(', ');
      const given = required.map((arg, index) => `${arg.name}: $v${index}`).join(', ');
      const inner = ['OBJECT', 'INTERFACE', 'UNION'].includes(named(answer).kind) ? ' { __typename }' : '';
      const call = `${name}${given && `(${given})`}${inner}`;
      return `${type.toLowerCase()}${variables && `(${variables})`} { ${call} }`;
    });
  }

  const VALUES: Record<string, unknown> = { ID: '1', String: 'x', DateTime: '2030-01-01T00:00:00.000Z' };
  const INPUTS: Record<string, object> = {
    UsersPermissionsRegisterInput: { username: 'x', email: 'x@example.org', password: 'x' },
    UsersPermissionsLoginInput: { identifier: 'x', password: 'x' },
    UsersPermissionsUserInput: {},
  };

  async function isRefused(document: string, caller: Caller): Promise<boolean> {
    const types = [...document.matchAll(/\$(v\d+): (\w+)/g)];
    const variables = Object.fromEntries(
      types.map(([, name, type]) => [name, VALUES[type] ?? INPUTS[type] ?? {}])
    );
    const { body } = await app.http.post('/graphql').set(caller).send({ query: document, variables });
    return body.errors?.[0].extensions.code === 'FORBIDDEN';
  }

  it('refuses each root field of GraphQL to callers without any permission for it', async () => {
    // The caller needs some permission, or Strapi does not even check who is calling.
    const only = ['api::tag.tag.find'];
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const user = await newUser(app);
    const token = await asToken(app, only);
    const documents = [...(await documentsOf('Query')), ...(await documentsOf('Mutation'))];
    const needless = documents.filter((document) => !/{ (tags|tags_connection) /.test(document));
    await permissions.deleteMany({ where: { action: { $notIn: only } } });
    await grantsOf(app.strapi, 'authenticated').grant(...only);
    const open: string[] = [];
    for (const [who, caller] of Object.entries({ visitor: {}, user, token })) {
      for (const document of needless) {
        if (!(await isRefused(document, caller))) open.push(`${who}: ${document}`);
      }
    }
    expect([needless.length > 70, open]).toEqual([true, []]);
  });
});

interface Type {
  kind: string;
  name: string | null;
  ofType?: Type;
}

interface Field {
  name: string;
  args: { name: string; type: Type }[];
  type: Type;
}

const named = (type: Type): Type => (type.ofType ? named(type.ofType) : type);
const written = (type: Type): string =>
  type.kind === 'NON_NULL'
    ? `${written(type.ofType!)}!`
    : type.kind === 'LIST'
      ? `[${written(type.ofType!)}]`
      : type.name!;

it('keeps the registration of visitors in an older database if a role may register, and otherwise ends it', async () => {
  // An administrator had let the public register there.
  app = await startAppOn(path.resolve(__dirname, '..', '..', 'fixtures', 'old-database'));
  expect(await isRegistrationOn()).toBe(true);
  await grantsOf(app.strapi, 'public').revoke(`${AUTH}.register`);
  await app.strapi.store({ type: 'core', name: 'guichet', key: 'registration' }).delete({});
  app = await app.restart();
  expect(await isRegistrationOn()).toBe(false);
  await app.stop();
});
