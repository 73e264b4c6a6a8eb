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

/** What spares npm a look at its registry, and us what it says of that. */
export const QUICK = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

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
  /** A line as a reader types it into a shell there. Resolves with what it prints. */
  type: (line: string, env?: Record<string, string>) => Promise<string>;
  /** Starts it like `npm start` in production. Resolves once it answers. */
  start: (env: Record<string, string>) => Promise<Running>;
  /** Starts it by another line, such as `npm run develop`. */
  startBy: (line: string, env: Record<string, string>) => Promise<Running>;
  /** Uninstalls what is of us, and GraphQL, and installs these of our packages, named without the scope. */
  keepOnly: (...names: string[]) => Promise<void>;
  remove: () => Promise<void>;
}

/** Makes the packages the way the README says, without compiling first, which `npm test` has done. */
export async function pack(): Promise<void> {
  await run('npm', ['run', '--silent', '--ignore-scripts', 'pack'], { cwd: ROOT, env: ownEnv() });
}

/** The file that `pack` made of a package, by the package's name without the scope. */
async function packed(name: string): Promise<string> {
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
  const npm = async (...args: string[]) => {
    const options = { cwd: folder, env: ownEnv(), maxBuffer: 64 * 1024 * 1024 };
    return (await run('npm', args, options)).stdout;
  };
  return {
    folder,
    npm,
    type: async (line, env) => (await run('sh', ['-c', line], { cwd: folder, env: ownEnv(env) })).stdout,
    start: (env) => start(folder, 'npm start', { NODE_ENV: 'production', ...env }),
    startBy: (line, env) => start(folder, line, env),
    keepOnly: (...names) => keepOnly(folder, npm, names),
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

async function keepOnly(folder: string, npm: Stranger['npm'], names: string[]): Promise<void> {
  const kept = ['strapi-kit', 'time', ...names].map((name) => `@guichet/${name}`);
  const all = [...(await installed(folder)).keys()].filter((name) => /^@guichet\//.test(name));
  const superfluous = all.filter((name) => !kept.includes(name));
  await npm('uninstall', ...QUICK, ...superfluous, '@strapi/plugin-graphql');
  const missing = kept.filter((name) => !all.includes(name)).map((name) => name.replace('@guichet/', ''));
  if (missing.length > 0) await npm('install', ...QUICK, ...(await Promise.all(missing.map(packed))));
}

/** Without what was installed and built there. */
const isSource = (file: string) =>
  !['node_modules', 'dist', '.tmp', '.strapi', '.env'].includes(path.basename(file));

function ownEnv(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_NPM.test(name));
  return { ...Object.fromEntries(inherited), STRAPI_TELEMETRY_DISABLED: 'true', ...env };
}

async function start(folder: string, line: string, env: Record<string, string>): Promise<Running> {
  const port = String(await freePort());
  const server = spawn('sh', ['-c', line], {
    cwd: folder,
    env: ownEnv({ HOST: '127.0.0.1', PORT: port, ...env }),
    // npm starts Strapi as a child, so both are ended as a group.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (written += text));
  const closed = once(server, 'close');
  const address = `http://127.0.0.1:${port}`;
  try {
    await until('the app answers', () => isUp(server, line, address), 120_000);
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

async function isUp(server: ChildProcess, line: string, address: string): Promise<boolean> {
  if (server.exitCode !== null) throw new Error(`${line} ended with ${server.exitCode}`);
  return fetch(`${address}/_health`).then(
    ({ ok }) => ok,
    () => false
  );
}

function end({ pid, exitCode }: ChildProcess): void {
  if (exitCode === null) process.kill(-pid!, 'SIGTERM');
}
