import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

/** The commands of the README and the guides, as they are typed there. */
jest.setTimeout(400_000);

const ROOT = path.resolve(__dirname, '..', '..');
const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const npm = (args: string[], env: Record<string, string> = {}) =>
  run('npm', ['run', '--silent', ...args], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
  });

/** Of npm: without compiling again, which `npm test` has done. */
const AS_IT_IS = '--ignore-scripts';

/** The result of a command that is expected to fail. */
const failure = (command: Promise<unknown>) =>
  command.then(
    () => ({ code: 0, output: '' }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    })
  );

it('npm run demo shows a call open before its deadline and closed after it', async () => {
  const { stdout } = await npm(['demo', AS_IT_IS, '--', '--exit'], { PORT: '18441' });
  expect(stdout).toMatch(/^ {2}Site +http:\/\/127\.0\.0\.1:\d+\/fr\/calls\/appel-a-projets-3e-edition\/ /m);
  const moments = stdout.split('\n').filter((line) => /^(Before|After): /.test(line));
  expect(moments).toEqual([
    'Before: "Appel à projets, 3e édition" is open, nextTransitionAt 2030-06-14T22:00:00.000Z',
    'After: "Appel à projets, 3e édition" is closed, nextTransitionAt null',
  ]);
});

it('npm run demo shows an editor the preview of an entry, without a set-up', async () => {
  const cms = 'http://127.0.0.1:18443';
  const demo = spawn('npm', ['run', '--silent', 'demo', AS_IT_IS], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'error', PORT: '18443' },
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [, email, password] = await untilPrinted(demo.stdout, /^ {2}Admin +\S+ +(\S+) \/ (\S+)$/m);
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ email, password });
    const login = await fetch(`${cms}/admin/login`, { method: 'POST', headers, body });
    const { token } = ((await login.json()) as { data: { token: string } }).data;
    const ask = async <Data>(asked: string, sent: Record<string, string> = {}): Promise<Data> => {
      const answered = await fetch(cms + asked, { headers: sent });
      return ((await answered.json()) as { data: Data }).data;
    };
    const slug = 'appel-a-projets-3e-edition';
    const [call] = await ask<{ documentId: string; title: string }[]>(`/api/calls?filters[slug]=${slug}`);
    const query = `documentId=${call.documentId}&locale=fr&status=draft`;
    const { url } = await ask<{ url: string }>(`/content-manager/preview/url/api::call.call?${query}`, {
      Authorization: `Bearer ${token}`,
    });
    const page = await fetch(url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(call.title)]);
  } finally {
    // The sites are its children.
    process.kill(-demo.pid!, 'SIGTERM');
  }
});

it('npm start serves a database with the given clock, and prints where to become its administrator', async () => {
  const env = {
    PORT: '18442',
    DATABASE_FILENAME: path.join(folder, 'start.db'),
    DEADLINES_CLOCK: '2022-03-18T22:59:30Z',
    // Jest sets it to "test".
    NODE_ENV: '',
  };
  const server = spawn('npm', ['start', AS_IT_IS], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'error', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  server.stdout.on('data', (text) => (printed += text));
  try {
    const response = await answer('http://127.0.0.1:18442/api/calls');
    expect([response.status, await response.json()]).toMatchObject([200, { data: [] }]);
    const person = { firstname: 'Ada', email: 'ada@example.org', password: 'Password-1' };
    const first = await fetch('http://127.0.0.1:18442/admin/register-admin', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(person),
    });
    expect(first.status).toBe(403);
    const [, address] = /^ {2}(http\S+\/admin\/auth\/register-admin\?token=\S+)$/m.exec(printed)!;
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
  } finally {
    // npm starts Strapi as a child, so both are ended as a group.
    process.kill(-server.pid!, 'SIGTERM');
  }
});

it('npx strapi admin:create-user makes the first administrator', async () => {
  const person = ['--firstname=Ada', '--email=ada@example.org', '--password=Password-1'];
  const env = { ...process.env, LOG_LEVEL: 'error', DATABASE_FILENAME: path.join(folder, 'user.db') };
  const { stdout } = await run('npx', ['strapi', 'admin:create-user', ...person], { cwd: ROOT, env });
  expect(stdout).toContain('Successfully created new admin');
});

it.each([
  ['unknown', { DATABASE_CLIENT: 'oracle' }, 'DATABASE_CLIENT is "oracle": use one of sqlite, postgres'],
  [
    'out of reach',
    { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' },
    'connect ECONNREFUSED 127.0.0.1:1',
  ],
])('npm start stops with the reason if the database is %s', async (_name, env, message) => {
  const { code, output } = await failure(npm(['start', AS_IT_IS], env as Record<string, string>));
  expect([code, output]).toEqual([1, expect.stringContaining(message)]);
});

it('npm run import reads the documents, and says in a dry run what it would do', async () => {
  const report = path.join(folder, 'report.json');
  const env = { DATABASE_FILENAME: path.join(folder, 'import.db') };
  const { stdout } = await npm(
    ['import', AS_IT_IS, '--', 'examples/documents', '--dry-run', '--report', report],
    env
  );
  expect(stdout).toContain('files: 8');
});

it('the commands of the guide to moving out write everything, and bring it back', async () => {
  const guide = await readFile(path.join(ROOT, 'docs', 'guides', 'move-out.md'), 'utf8');
  const typed = [...guide.matchAll(/^npm run (export|import) -- (\S+)([^#\n]*)/gm)];
  const env = { DATABASE_FILENAME: path.join(folder, 'moving.db') };
  const printed: string[] = [];
  await npm(['import', AS_IT_IS, '--', 'examples/documents'], env);
  for (const [, command, name, options] of typed) {
    const args = [path.join(folder, name), ...options.trim().split(/\s+/).filter(Boolean)];
    printed.push((await npm([command, AS_IT_IS, '--', ...args], env)).stdout);
  }
  expect(typed.map(([, command]) => command)).toEqual(['export', 'export', 'export', 'import']);
  expect(printed[0]).toMatch(/: documents [1-9]\d*, media files \d+, removed since the last export 0$/m);
  expect(printed[3]).not.toMatch(/\d (created|updated|kept)|Warnings|Errors/);
  expect(await readdir(path.join(folder, 'site'))).toEqual(expect.arrayContaining(['_calls', '_events']));
});

/** What a command prints, as soon as it matches. */
function untilPrinted(output: Readable, pattern: RegExp): Promise<RegExpExecArray> {
  let text = '';
  return new Promise((resolve, reject) => {
    output.setEncoding('utf8').on('data', (chunk: string) => {
      const found = pattern.exec((text += chunk));
      if (found) resolve(found);
    });
    output.on('end', () => reject(new Error(`The command ended, and printed only: ${text}`)));
  });
}

/** Repeats the request until the server answers, or the test times out. */
async function answer(url: string): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
