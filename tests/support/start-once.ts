import { execFileSync } from 'node:child_process';
import path from 'node:path';

import { createDatabase, startedOn, type Kind, type TestDatabase } from './database';
import { SETTINGS } from './settings';

/** Makes the database that those of the suites are copies of, see `Beginning`, and names it in the environment. */
export async function startOnce(kind: Kind): Promise<TestDatabase> {
  const database = await createDatabase('empty', kind);
  const env = {
    ...process.env,
    ...SETTINGS,
    ...database.env,
    TRANSITIONS_RUN: 'false',
    WEBHOOKS_RUN: 'false',
  };
  execFileSync(process.execPath, [path.join(__dirname, 'first-start.cjs')], { env, stdio: 'inherit' });
  process.env[startedOn(kind)] = database.name;
  return database;
}
