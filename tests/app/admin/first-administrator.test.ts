import type * as NodeProcess from 'node:process';

import { startApp, type TestApp } from '../../support/app';
import { listen } from '../../support/listen';
import { until } from '../../support/until';

/** Node's own `require`, which environment.cjs passes on, because the application writes to that process's output. */
declare const nodeRequire: NodeJS.Require;
const { stdout } = nodeRequire('node:process') as typeof NodeProcess;

const PAGE = '/admin/auth/register-admin';
const REFUSAL =
  /^The first administrator is registered at the address that the server printed .* admin:create-user$/;

let app: TestApp;
let printed: string[];
beforeEach(() => {
  printed = [];
  jest.spyOn(stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.stop();
});

/** Starts it in production. Returns the token in the address that it prints when it starts to listen. */
async function start(): Promise<string> {
  app = await startApp({ NODE_ENV: 'production' });
  await listen(app);
  await until('an address was printed', () => /register-admin\?token=/.test(printed.join('')));
  const [, address] = /^ {2}(http\S+)$/m.exec(printed.join(''))!;
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/admin\/auth\/register-admin\?token=[\w-]{43}$/);
  return new URL(address).searchParams.get('token')!;
}

const open = (token: string) => app.http.get(PAGE).query({ token }).redirects(0);
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  ((answer.headers['set-cookie'] as string[] | undefined) ?? []).join(';').split(';')[0];
let serial = 0;
const register = (cookie: string, person: object = {}) => {
  serial += 1;
  const valid = {
    firstname: 'Ada',
    lastname: 'L',
    email: `ada-${serial}@example.org`,
    password: 'Password-1',
  };
  return app.http
    .post('/admin/register-admin')
    .set('Cookie', cookie)
    .send({ ...valid, ...person });
};
const administrators = () => app.strapi.db.query('admin::user').count();

it('is registered once, with the address that the server printed', async () => {
  const token = await start();
  for (const cookie of [
    '',
    'guichet_first_administrator=nonsense',
    `guichet_first_administrator=${token}x`,
  ]) {
    const { status, body } = await register(cookie);
    expect([status, body.error.message]).toEqual([403, expect.stringMatching(REFUSAL)]);
  }
  for (const wrong of ['', 'nonsense', `${token}x`, `${token}&token=${token}`]) {
    const { status, text, headers } = await app.http.get(`${PAGE}?token=${wrong}`);
    expect([status, text, headers['set-cookie']]).toEqual([403, expect.stringMatching(REFUSAL), undefined]);
  }
  expect(await administrators()).toBe(0);
  const opened = await open(token);
  expect([opened.status, opened.headers.location]).toEqual([302, PAGE]);
  expect(opened.headers['set-cookie']).toEqual([
    expect.stringMatching(/^guichet_first_administrator=[\w-]{43}; path=\/; samesite=strict; httponly$/),
  ]);
  expect([opened.headers['cache-control'], opened.headers['referrer-policy']]).toEqual([
    'no-store',
    'no-referrer',
  ]);
  const cookie = cookieOf(opened);
  expect((await register(cookie, { password: 'short' })).status).toBe(400);
  const registered = await register(cookie);
  expect([registered.status, await administrators()]).toEqual([200, 1]);
  const again = await register(cookie);
  expect([again.status, await administrators()]).toEqual([403, 1]);
  expect((await open(token)).status).toBe(403);
});

it('is the first of two who register, and is not asked for at the next start', async () => {
  const cookie = cookieOf(await open(await start()));
  const answers = await Promise.all([register(cookie), register(cookie)]);
  const statuses = answers.map(({ status }) => status).sort();
  expect([statuses[0], await administrators()]).toEqual([200, 1]);
  expect([400, 403]).toContain(statuses[1]);
  printed = [];
  process.env.NODE_ENV = 'production';
  try {
    app = await app.restart();
  } finally {
    process.env.NODE_ENV = 'test';
  }
  await listen(app);
  // By then it has checked whether there is one.
  await administrators();
  expect([printed.join(''), (await register(cookie)).status]).toEqual(['', 403]);
});
