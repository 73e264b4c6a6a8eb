import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

import { createDatabase, type TestDatabase } from '../support/database';
import { SETTINGS } from '../support/settings';

jest.setTimeout(400_000);

const ROOT = path.resolve(__dirname, '..', '..');
const run = promisify(execFile);

/** An hour into the last day of a year. */
const AT = Date.parse('2029-12-31T01:00:00.000Z');

describe('npm run journal', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await createDatabase('empty', 'postgres');
    const {
      DATABASE_URL,
      DATABASE_HOST,
      DATABASE_PORT,
      DATABASE_NAME,
      DATABASE_USERNAME,
      DATABASE_PASSWORD,
    } = database.env;
    client = new Client(
      DATABASE_URL
        ? { connectionString: DATABASE_URL }
        : {
            ...{ host: DATABASE_HOST, port: Number(DATABASE_PORT), database: DATABASE_NAME },
            ...{ user: DATABASE_USERNAME, password: DATABASE_PASSWORD },
          }
    );
    // Makes the tables.
    await journal('verify');
    await client.connect();
    const row = `INSERT INTO history_journal
      (at, author_kind, origin, action, uid, entry_id, title, locales, changed)
      VALUES ($1, 'server', 'server', 'create', 'api::call.call', 'x', $2, '["fr"]', '[]')`;
    for (const number of [1, 2, 3]) await client.query(row, [AT + number, `Appel ${number}`]);
    // Its end gives them their places in the chain.
    await journal('verify');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Without compiling first, which `npm test` has done. */
  const journal = (...args: string[]) =>
    run('npm', ['run', '--silent', '--ignore-scripts', 'journal', '--', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...SETTINGS, ...database.env, LOG_LEVEL: 'error' },
    }).then(
      ({ stdout }) => ({ code: 0, output: stdout }),
      ({ code, stdout, stderr }) => ({ code: code as number, output: `${stdout}${stderr}` })
    );

  it('verify says how many rows agree, and which is the head', async () => {
    const { code, output } = await journal('verify');
    const [, rows, head, last] =
      /^Verified: (\d+) rows\nFirst: {4}\S+\nLast: {5}2029-12-31T01:00:00.003Z\nHead: {5}([0-9a-f]{64}) \(row (\d+)\)\n$/.exec(
        output
      ) ?? [];
    expect([code, rows]).toEqual([0, last]);
    const again = await journal('verify', '--head', head);
    expect([again.code, again.output]).toEqual([
      0,
      expect.stringContaining(`The chain holds the head ${head}`),
    ]);
  });

  it('verify names the first row that was altered', async () => {
    const { rows } = await client.query("SELECT id, position FROM history_journal WHERE title = 'Appel 2'");
    await client.query("UPDATE history_journal SET title = 'Other' WHERE id = $1", [rows[0].id]);
    const { code, output } = await journal('verify');
    await client.query("UPDATE history_journal SET title = 'Appel 2' WHERE id = $1", [rows[0].id]);
    const why = 'its hash does not agree with its content and the row before';
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(`Broken:   row ${rows[0].position} (id ${rows[0].id}): ${why}\n`),
    ]);
  });

  it('verify knows a head that is not in the chain', async () => {
    const { code, output } = await journal('verify', '--head', 'a'.repeat(64));
    expect([code, output]).toEqual([1, expect.stringMatching(/rows at its end were removed\n$/)]);
  });

  it.each([[['check']], [[]], [['verify', '--head', 'x']], [['verify', '--tail']]])(
    'with %j says how it is used',
    async (args) => {
      const { code, output } = await journal(...args);
      expect([code, output]).toEqual([2, expect.stringMatching(/^Usage: strapi-history verify/)]);
    }
  );
});
