import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

import type { TestDatabase } from './database';

/** Of Debian's package `mariadb-server`, which `.ci/run` installs. */
export const MARIADBD = '/usr/sbin/mariadbd';

/** Where it is not, tests/support/mariadb-setup.ts says that suites are skipped. */
export const isMariadbInstalled = () => existsSync(MARIADBD);

/** An empty database for one suite, on the server of the jest project. */
export async function createMariadbDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const port = process.env.TEST_MARIADB_PORT;
  if (!port) throw new Error('TEST_MARIADB_PORT is not set: run the suite in the project "mariadb"');
  await asRoot(`CREATE DATABASE ${name}`, Number(port));
  return {
    name,
    env: { DATABASE_CLIENT: 'mysql', DATABASE_PORT: port, DATABASE_NAME: name, DATABASE_USERNAME: 'root' },
    backUp: () => Promise.reject(new Error('No suite brings a MariaDB back')),
    drop: () => asRoot(`DROP DATABASE ${name}`, Number(port)),
  };
}

/** Does something as root, who has no password there. */
export async function asRoot(sql: string, port: number): Promise<void> {
  const server = ['--no-defaults', '--host=127.0.0.1', `--port=${port}`, '--user=root'];
  await promisify(execFile)('mariadb', [...server, `--execute=${sql}`]);
}
