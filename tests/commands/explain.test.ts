import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

import { createDatabase, type TestDatabase } from '../support/database';
import { SETTINGS } from '../support/settings';

jest.setTimeout(400_000);

const ROOT = path.resolve(__dirname, '..', '..');
const OTHER_APP = path.join(ROOT, 'tests', 'fixtures', 'other-app');
const COMMAND = path.join(ROOT, 'node_modules/@guichet/strapi-plugin-deadlines/dist/server/cli/index.js');
const run = promisify(execFile);

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-explain-'));
  database = await createDatabase('empty', 'postgres');
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end, whatever that is. */
const ended = (file: string, args: string[], cwd: string, env: Record<string, string>): Promise<Ended> =>
  run(file, args, { cwd, env: { ...process.env, ...SETTINGS, ...env } }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr })
  );

const sqlite = (name = 'explain') => ({
  DATABASE_CLIENT: 'sqlite',
  DATABASE_FILENAME: path.join(folder, `${name}.db`),
});
/** Without compiling first, which `npm test` has done. */
const npm = (args: string[], env: Record<string, string> = sqlite()) =>
  ended('npm', ['run', '--silent', '--ignore-scripts', ...args], ROOT, env);
const explain = (...args: string[]) => ended('node', [COMMAND, 'explain', ...args], ROOT, sqlite());
const elsewhere = (...args: string[]) => ended('node', [COMMAND, ...args], OTHER_APP, sqlite('other'));
const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

describe('npm run explain', () => {
  it.each([
    ['SQLite', sqlite, /^ {4}\| (SEARCH|SCAN) .*t0/m],
    ['PostgreSQL', () => database.env, /^ {4}\| .*Scan .*calls/m],
  ])('prints what an opt-in means, with the plans of %s', async (name, env, plan) => {
    const { code, stdout, stderr } = await npm(['explain', 'api::call.call'], env());
    expect([code, stderr]).toEqual([0, '']);
    const headings = stdout.split('\n').filter((line) => /^[A-Z]/.test(line));
    expect(headings).toEqual([
      'Call (api::call.call), collection type',
      expect.stringMatching(/^As of \S+Z\. Zone: "timezone", otherwise Europe\/Paris$/),
      'State "state"',
      'Besides',
      'Computed attributes',
      'Routes',
      'Calendars and feeds (feeds)',
      'Events (transitions)',
      `Queries, and how ${name} would answer them (with --json in full)`,
    ]);
    expect(stdout).toMatch(/^ {2}open {6}from "opensAt" until "closesAt"$/m);
    expect(stdout).toMatch(plan);
    expect(longest(stdout)).toBeLessThanOrEqual(100);
  });

  it('announces nothing, not even that it has seen a type', async () => {
    const { env } = database;
    const client = new Client({
      host: env.DATABASE_HOST,
      port: Number(env.DATABASE_PORT),
      database: env.DATABASE_NAME,
      user: env.DATABASE_USERNAME,
      password: env.DATABASE_PASSWORD,
    });
    await client.connect();
    try {
      const { rows } = await client.query(
        "SELECT key FROM strapi_core_store_settings WHERE key LIKE 'plugin_transitions%'"
      );
      expect(rows).toEqual([]);
    } finally {
      await client.end();
    }
  });

  it('shortens what it says of many zones', async () => {
    const { stdout } = await explain('event');
    expect(stdout.split('\n').length).toBeLessThan(400);
    expect(longest(stdout)).toBeLessThanOrEqual(100);
  });

  it('prints JSON alone', async () => {
    const { stdout } = await npm(['explain', 'call', '--', '--json', '--at', '2022-03-18T22:59:30Z']);
    const { type } = JSON.parse(stdout);
    expect([type.uid, type.at, type.queries.length]).toEqual([
      'api::call.call',
      '2022-03-18T22:59:30.000Z',
      8,
    ]);
  });

  it.each([
    ['an unknown type', ['api::cal.cal'], 1, 'There is no type "api::cal.cal"; name one that opted in: '],
    ['no type', [], 2, 'name the type to explain'],
    ['no instant', ['call', '--at', 'noon'], 2, '--at is "noon"; write an instant, such as '],
    ['an option that does not exist', ['call', '--zone'], 2, "Unknown option '--zone'"],
  ])('refuses %s with the remedy', async (_name, args, code, message) => {
    const refused = await explain(...args);
    expect([refused.code, refused.stdout]).toEqual([code, '']);
    expect(refused.stderr).toContain(`error: ${message}`);
  });
});

describe('npm run explain with an entry', () => {
  it('prints its present states and its next changes', async () => {
    expect((await npm(['import', '--', 'examples/documents'])).code).toBe(0);
    const [, documentId] = /such as (\w+)/.exec((await explain('call', 'nobody')).stderr)!;
    const { code, stdout } = await explain('call', documentId, '--at', '2000-01-01');
    const entry = stdout.slice(stdout.indexOf('\nEntry ')).trim().split('\n');
    expect([code, entry[0]]).toEqual([
      0,
      `Entry ${documentId} (published, fr) at 2000-01-01T00:00:00.000Z, in Europe/Paris`,
    ]);
    expect(entry.at(-1)).toMatch(/^ {2}\S+Z {2}\d{4}-\d\d-\d\d \S+, state: \w+ -> closed$/);
  });
});

describe('strapi-deadlines explain, in another app', () => {
  it('refuses an unknown entry with the remedy', async () => {
    const refused = await elsewhere('explain', 'course', 'nobody');
    expect([refused.code, refused.stderr]).toEqual([
      1,
      'error: api::course.course has no entry "nobody"; it has none yet\n',
    ]);
  });

  it('helps', async () => {
    const { code, stdout } = await elsewhere('--help');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Usage: strapi-deadlines explain TYPE')]);
  });
});
