import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { freePort } from '../../scripts/behind-nginx/free-port';
import { until } from './until';

const ROOT = path.resolve(__dirname, '..', '..');
const PACKAGES = path.join(ROOT, '.tmp', 'packages');
/** npm's variables about the script that these tests run in. Another npm would take them for its own. */
const OF_NPM = /^npm_(lifecycle|package|command|config_(local|global)_prefix)|^(NODE_ENV|INIT_CWD)$/;

const run = promisify(execFile);

/** A server run by somebody else's app, in a process of its own. */
export interface Running {
  address: string;
  stop: () => Promise<void>;
}

/** The app of somebody who has our packages but not our repository: `examples/other-app`, in another folder. */
export interface Stranger {
  folder: string;
  npm: (...args: string[]) => Promise<string>;
  /** A command of a package that is installed there. */
  npx: (args: string[], env: Record<string, string>) => Promise<string>;
  /** Starts it like `npm start` in production. Resolves once it answers. */
  start: (env: Record<string, string>) => Promise<Running>;
  remove: () => Promise<void>;
}

/** Makes the packages the way the README says. */
export async function pack(): Promise<void> {
  await run('npm', ['run', '--silent', 'pack'], { cwd: ROOT, env: ownEnv() });
}

/** The file that `pack` made of a package, by the package's name without the scope. */
export async function packed(name: string): Promise<string> {
  const files = await readdir(PACKAGES);
  return path.join(
    PACKAGES,
    files.find((file) => file.replace(/-\d.*$/, '') === `guichet-${name}`)!
  );
}

export async function packedFiles(): Promise<string[]> {
  return (await readdir(PACKAGES)).map((file) => path.join(PACKAGES, file));
}

export async function makeStranger(): Promise<Stranger> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-other-app-'));
  await cp(path.join(ROOT, 'examples', 'other-app'), folder, { recursive: true, filter: isSource });
  await cp(path.join(folder, '.env.example'), path.join(folder, '.env'));
  return {
    folder,
    npm: async (...args) => {
      const options = { cwd: folder, env: ownEnv(), maxBuffer: 64 * 1024 * 1024 };
      return (await run('npm', args, options)).stdout;
    },
    npx: async (args, env) => {
      return (await run('npx', ['--no-install', ...args], { cwd: folder, env: ownEnv(env) })).stdout;
    },
    start: (env) => start(folder, env),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What npm has installed in a folder: the places of each package, from the lock file. */
export async function installed(folder: string): Promise<Map<string, string[]>> {
  const { packages } = JSON.parse(await readFile(path.join(folder, 'package-lock.json'), 'utf8'));
  const places = new Map<string, string[]>();
  for (const place of Object.keys(packages as object)) {
    const name = place.split('node_modules/').at(-1)!;
    places.set(name, [...(places.get(name) ?? []), place]);
  }
  return places;
}

/** Without what was installed and built there. */
const isSource = (file: string) =>
  !['node_modules', 'dist', '.tmp', '.strapi', '.env'].includes(path.basename(file));

function ownEnv(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_NPM.test(name));
  return { ...Object.fromEntries(inherited), STRAPI_TELEMETRY_DISABLED: 'true', ...env };
}

async function start(folder: string, env: Record<string, string>): Promise<Running> {
  const port = String(await freePort());
  const server = spawn('npm', ['start'], {
    cwd: folder,
    env: ownEnv({ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: port, ...env }),
    // npm starts Strapi as a child, so both are ended as a group.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (written += text));
  const closed = once(server, 'close');
  const address = `http://127.0.0.1:${port}`;
  try {
    await until('the app answers', () => isUp(server, address), 120_000);
  } catch (error) {
    end(server);
    throw new Error(`${(error as Error).message}: ${written}`);
  }
  const stop = async () => {
    end(server);
    await closed;
  };
  return { address, stop };
}

async function isUp(server: ChildProcess, address: string): Promise<boolean> {
  if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}`);
  return fetch(`${address}/_health`).then(
    ({ ok }) => ok,
    () => false
  );
}

function end({ pid, exitCode }: ChildProcess): void {
  if (exitCode === null) process.kill(-pid!, 'SIGTERM');
}
