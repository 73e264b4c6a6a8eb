import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { root } from '../prepare';
import { freePort } from './free-port';
import { start, type Running } from './processes';

const EXAMPLE = path.join(root, 'examples', 'nginx', 'guichet.conf');

export interface Nginx extends Running {
  url: string;
  /** The file with a line for each request. */
  log: string;
}

/** @throws Error if nginx is not installed */
export function requireNginx(): void {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
  } catch (error) {
    throw new Error('nginx is not installed: on Debian, apt-get install nginx-light', { cause: error });
  }
}

/**
 * Starts nginx on a free port of 127.0.0.1 with examples/nginx/guichet.conf, in its own temporary folder.
 *
 * @param instances their ports on 127.0.0.1, two of them
 * @throws Error if nginx refuses the configuration
 */
export async function startNginx(instances: number[]): Promise<Nginx> {
  const folder = temporaryFolder();
  const port = await freePort();
  const log = path.join(folder, 'access.log');
  writeFileSync(path.join(folder, 'guichet.conf'), configuration(folder, { port, log, instances }));
  writeFileSync(path.join(folder, 'nginx.conf'), main(folder));
  const args = ['-p', folder, '-c', path.join(folder, 'nginx.conf')];
  const running = start('nginx', 'nginx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  const isUp = () => fetch(`${url}/_health`).then(Boolean, () => false);
  const up = async () => {
    while (!(await isUp())) await wait(50);
  };
  await Promise.race([up(), running.ended]);
  return { ...running, url, log };
}

/** It is removed when the process ends, even by a signal. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'guichet-nginx-'));
  // If root starts nginx, its workers run as the user "nobody", who needs access.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Places {
  port: number;
  log: string;
  instances: number[];
}

/** The example configuration, with the addresses and files of this machine. */
function configuration(folder: string, { port, log, instances }: Places): string {
  const places = {
    '127.0.0.1:1337': `127.0.0.1:${instances[0]}`,
    '127.0.0.1:1338': `127.0.0.1:${instances[1]}`,
    '127.0.0.1:8080': `127.0.0.1:${port}`,
    '/var/lib/nginx/guichet': path.join(folder, 'cache'),
    '/var/log/nginx/guichet.log': log,
  };
  return Object.entries(places).reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${EXAMPLE} does not name ${from}: put it back`);
      return text.replace(from, to);
    },
    readFileSync(EXAMPLE, 'utf8')
  );
}

/** The contents of Debian's /etc/nginx/nginx.conf, without its paths, which belong to root. */
function main(folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 4096; }
http {
${kinds.map((kind) => `    ${kind}_temp_path ${folder}/${kind};`).join('\n')}
    include ${folder}/guichet.conf;
}
`;
}
