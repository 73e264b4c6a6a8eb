import { execFile, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { freePort } from './free-port.mjs';
import { asRoot, MARIADBD } from './mariadb';
import { memoryFolder } from './memory-folder';
import { until } from './until';

const run = promisify(execFile);

/** Starts Debian's MariaDB on a free loopback port, with an empty data folder that `stop()` deletes. */
export async function startMariadb(): Promise<{ port: number; stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(await memoryFolder(), 'guichet-mariadb-'));
  const port = await freePort();
  // Nothing of /etc/mysql, which is about the server of the machine. As root it starts only when it is told to.
  const common = ['--no-defaults', `--datadir=${path.join(folder, 'data')}`];
  if (process.getuid?.() === 0) common.push('--user=root');
  await run('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const log = path.join(folder, 'log');
  const stdio = ['ignore', 'ignore', openSync(log, 'w')] as const;
  const server = spawn(MARIADBD, [...common, ...optionsOf(folder, port)], { stdio: [...stdio] });
  const ended = new Promise<void>((resolve) => void server.once('exit', () => resolve()));
  // Whatever becomes of this process, it leaves no server behind.
  const kill = () => void server.kill('SIGKILL');
  process.once('exit', kill);
  await until('MariaDB answers', () => {
    if (server.exitCode !== null) throw new Error(`MariaDB has ended: ${readFileSync(log, 'utf8')}`);
    return answers(port);
  });
  const stop = async () => {
    process.off('exit', kill);
    server.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  return { port, stop };
}

function optionsOf(folder: string, port: number): string[] {
  return [
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${path.join(folder, 'socket')}`,
    `--pid-file=${path.join(folder, 'pid')}`,
    // As Debian sets it up.
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_general_ci',
    // Nothing that a test writes has to survive a power cut.
    '--innodb-flush-log-at-trx-commit=0',
  ];
}

function answers(port: number): Promise<boolean> {
  return asRoot('SELECT 1', port).then(
    () => true,
    () => false
  );
}
