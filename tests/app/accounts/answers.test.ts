import { startApp, type TestApp } from '../../support/app';
import { grantsOf } from '../../support/grants';
import { newUser, PASSWORD } from '../../support/people';
import { until } from '../../support/until';

const AUTH = 'plugin::users-permissions.auth';
const USER = 'plugin::users-permissions.user';
const ACTIONS = ['callback', 'register', 'forgotPassword', 'sendEmailConfirmation'];

let app: TestApp;
let known: string;
let sent: string[];
const UNKNOWN = 'nobody@example.org';

beforeAll(async () => {
  app = await startApp();
  await grantsOf(app.strapi, 'public').grant(...ACTIONS.map((action) => `${AUTH}.${action}`));
  app = await app.restart();
  app.strapi.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  await newUser(app);
  ({ email: known } = await app.strapi.db.query(USER).findOne({}));
  await settings({ allow_register: true, email_confirmation: true });
});
afterAll(() => app.stop());
beforeEach(() => deliver(async () => undefined));

/** Receives the e-mails of the application. */
function deliver(send: () => Promise<void>): void {
  sent = [];
  const email = app.strapi.plugin('email') as unknown as { provider: object };
  email.provider = {
    send: async ({ to }: { to: string }) => {
      await send();
      sent.push(to);
    },
  };
}

async function settings(changed: object): Promise<void> {
  const store = app.strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  await store.set({ value: { ...((await store.get({})) as object), ...changed } });
}

const post = async (path: string, body: object) => {
  const answer = await app.http.post(path).send(body);
  return { status: answer.status, body: answer.body };
};
const mutate = (mutation: string) => post('/graphql', { query: `mutation { ${mutation} }` });

/** Each way to find out about an address. */
const QUESTIONS: [name: string, ask: (email: string) => Promise<{ status: number; body: unknown }>][] = [
  ['forgot-password', (email) => post('/api/auth/forgot-password', { email })],
  ['forgotPassword in GraphQL', (email) => mutate(`forgotPassword(email: "${email}") { ok }`)],
  ['local', (email) => post('/api/auth/local', { identifier: email, password: 'wrong' })],
  [
    'login in GraphQL',
    (email) => mutate(`login(input: { identifier: "${email}", password: "wrong" }) { jwt }`),
  ],
];

describe.each(QUESTIONS)('%s', (_name, ask) => {
  it('answers the same whether or not somebody has the address', async () => {
    const answer = await ask(known);
    expect(await ask(UNKNOWN)).toEqual(answer);
    expect(await ask(known.toUpperCase())).toEqual(answer);
  });
});

describe('a forgotten password', () => {
  it('is answered the same if the e-mail cannot be sent', async () => {
    deliver(() => Promise.reject(new Error('The mail server is away')));
    const answer = { status: 200, body: { ok: true } };
    expect(await post('/api/auth/forgot-password', { email: known })).toEqual(answer);
    expect(await post('/api/auth/forgot-password', { email: UNKNOWN })).toEqual(answer);
  });

  it('is answered before the e-mail is sent, which reaches its recipient', async () => {
    let accept = () => {};
    deliver(() => new Promise((resolve) => (accept = resolve)));
    expect(await post('/api/auth/forgot-password', { email: known })).toMatchObject({ status: 200 });
    await until('an e-mail was on its way', () => {
      accept();
      return sent.length > 0;
    });
    // E-mails of earlier tests to the same person may still arrive.
    expect([...new Set(sent)]).toEqual([known]);
  });

  it.each([[{}], [{ email: 'nobody' }], [{ email: UNKNOWN, other: 1 }]])(
    'is refused for %j',
    async (body) => {
      expect(await post('/api/auth/forgot-password', body)).toMatchObject({ status: 400 });
    }
  );
});

describe('a login', () => {
  const took = async (identifier: string) => {
    const start = performance.now();
    await post('/api/auth/local', { identifier, password: 'wrong' });
    return performance.now() - start;
  };

  it('takes as long for an unknown address, because a password is compared either way', async () => {
    await took(known);
    const fastest = async (email: string) =>
      Math.min(await took(email), await took(email), await took(email));
    // A comparison takes 50 ms and more, and the rest a few. That leaves room on a busy machine.
    expect(await fastest(UNKNOWN)).toBeGreaterThan((await fastest(known)) / 2);
  });

  it('succeeds with the right password', async () => {
    expect(await post('/api/auth/local', { identifier: known, password: PASSWORD })).toMatchObject({
      status: 200,
      body: { user: { email: known } },
    });
  });
});

describe('a registration', () => {
  const person = (email: string) => ({ username: email.split('@')[0], email, password: PASSWORD });

  it('answers the same for a new address and for one that has an account, in REST and in GraphQL', async () => {
    const before = await app.strapi.db.query(USER).count();
    const shown = ({ status, body }: { status: number; body: unknown }, email: string) =>
      JSON.stringify({ status, body }).replaceAll(email.split('@')[0], 'NAME');
    const rest = async (email: string) => shown(await post('/api/auth/local/register', person(email)), email);
    const expected = { username: 'NAME', email: 'NAME@example.org', confirmed: false };
    expect(await rest(known)).toBe(JSON.stringify({ status: 200, body: { user: expected } }));
    expect(await rest('new@example.org')).toBe(await rest(known));
    const graphql = async (email: string) => {
      const { username, password } = person(email);
      const input = `{ username: "${username}", email: "${email}", password: "${password}" }`;
      const fields = '{ jwt user { username email confirmed } }';
      return shown(await mutate(`register(input: ${input}) ${fields}`), email);
    };
    expect(await graphql('newer@example.org')).toBe(await graphql(known));
    expect(await app.strapi.db.query(USER).count()).toBe(before + 2);
    const fresh = () => sent.filter((to) => to !== known).sort();
    await until('both were written to', () => fresh().length === 2);
    expect(fresh()).toEqual(['new@example.org', 'newer@example.org']);
  });

  it('is refused in the same way for the same mistake', async () => {
    const short = async (email: string) =>
      post('/api/auth/local/register', { ...person(email), role: 'admin' });
    expect(await short(known)).toEqual(await short(UNKNOWN));
    expect(await short(known)).toMatchObject({ status: 400 });
  });

  it('is refused if no e-mail would confirm it, because the answer would then tell', async () => {
    await settings({ email_confirmation: false });
    for (const email of [known, UNKNOWN]) {
      const { status, body } = await post('/api/auth/local/register', person(email));
      const { message } = (body as { error: { message: string } }).error;
      expect([status, message]).toEqual([400, expect.stringMatching(/^Registration needs "Enable email/)]);
    }
    await settings({ email_confirmation: true });
  });
});

describe('the confirmation of an address', () => {
  it('is answered the same for an account that is already confirmed', async () => {
    for (const email of [known, UNKNOWN]) {
      const answer = await post('/api/auth/send-email-confirmation', { email });
      expect(answer).toEqual({ status: 200, body: { email, sent: true } });
    }
  });
});
