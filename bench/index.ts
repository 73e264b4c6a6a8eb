/**
 * What do computed states cost? Requests a second of three answers, with the plugin and with it switched
 * off, in turn, on the same database: npm run bench [-- --postgres]
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';

import { CALLS } from './data';

const ROUNDS = 11;
const SECONDS = 2;
const CONNECTIONS = 8;
const NOW = Date.now();
const now = new Date(NOW).toISOString();

const PAGE = 'filters[slug]=page-7&populate[calls]=true&populate[steps]=true';
const IS_OPEN = `filters[opensAt][$lte]=${now}&filters[closesAt][$gt]=${now}`;
const SCENARIOS = [
  { name: 'open calls, 25 rows + total', on: '/api/calls?filters[state]=open', off: `/api/calls?${IS_OPEN}` },
  { name: 'call by slug', on: '/api/calls?filters[slug]=call-77', off: '/api/calls?filters[slug]=call-77' },
  { name: 'page with calls and steps', on: `/api/program-pages?${PAGE}`, off: `/api/program-pages?${PAGE}` },
];

const SECRETS = {
  APP_KEYS: 'bench',
  API_TOKEN_SALT: 'bench',
  ADMIN_JWT_SECRET: 'bench',
  TRANSFER_TOKEN_SALT: 'bench',
  ENCRYPTION_KEY: 'bench-encryption-key-32-characte',
  JWT_SECRET: 'bench',
};

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-bench-'));
  const postgres = process.argv.includes('--postgres') ? await startPostgres() : null;
  const database = postgres?.env ?? {
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'bench.db'),
  };
  const servers: Server[] = [];
  try {
    await start({ ...database, BENCH_FILL: 'yes', PORT: '18436' });
    servers.push(await start({ ...database, PORT: '18437', DEADLINES_ENABLED: 'true' }));
    servers.push(await start({ ...database, PORT: '18438', DEADLINES_ENABLED: 'false' }));
    const [withPlugin, without] = servers;
    console.log(
      `${database.DATABASE_CLIENT}, ${CALLS} calls, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s; median (least–most)`
    );
    for (const { name, on, off } of SCENARIOS) report(name, await compare([withPlugin, on], [without, off]));
  } finally {
    for (const { child } of servers) child.kill();
    await postgres?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function startPostgres() {
  const { startPostgres: startServer } = await import('../../tests/support/postgres.mjs' as string);
  const { port, stop } = await startServer();
  const credentials = {
    DATABASE_USERNAME: 'guichet',
    DATABASE_PASSWORD: 'guichet',
    DATABASE_NAME: 'postgres',
  };
  return { stop, env: { DATABASE_CLIENT: 'postgres', DATABASE_PORT: String(port), ...credentials } };
}

interface Server {
  child: ChildProcess;
  url: string;
}

/** Resolves once the server listens, or once it has filled the database and ended. */
function start(env: Record<string, string>): Promise<Server> {
  const common = { ...SECRETS, NODE_ENV: 'production', LOG_LEVEL: 'error', BENCH_NOW: String(NOW) };
  const child = fork(path.join(__dirname, 'server.js'), {
    env: { ...process.env, ...common, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve({ child, url: `http://127.0.0.1:${env.PORT}` }));
    child.once('exit', (code) => code && reject(new Error(`A server of the comparison ended with ${code}`)));
  });
}

interface Figures {
  requestsPerSecond: number;
  /** CPU time of the server's process for one request, in ms: steadier than its rate on a shared machine. */
  cpu: number;
}

type Contestant = [Server, string];

/** The first round only warms up. Within a round the two take turns, and who begins changes. */
async function compare(on: Contestant, off: Contestant): Promise<{ on: Figures[]; off: Figures[] }> {
  const rounds: { on: Figures[]; off: Figures[] } = { on: [], off: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const first = await measure(...(round % 2 ? on : off));
    const second = await measure(...(round % 2 ? off : on));
    if (round === 0) continue;
    rounds.on.push(round % 2 ? first : second);
    rounds.off.push(round % 2 ? second : first);
  }
  return rounds;
}

async function measure({ child, url }: Server, query: string): Promise<Figures> {
  const before = await cpuTime(child);
  const result = await autocannon({ url: url + query, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${query}: ${result.non2xx} answers were not 2xx`);
  const used = (await cpuTime(child)) - before;
  return { requestsPerSecond: result.requests.average, cpu: used / result.requests.total };
}

/** CPU time that a server has used so far, in ms. */
function cpuTime(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (message) => {
      const { user, system } = message as NodeJS.CpuUsage;
      resolve((user + system) / 1000);
    });
    child.send('cpu');
  });
}

function report(name: string, { on, off }: { on: Figures[]; off: Figures[] }): void {
  const compareBy = (key: keyof Figures, digits: number) => {
    const ratios = on.map((figures, round) => figures[key] / off[round][key]);
    const side = (list: Figures[]) =>
      range(
        list.map((figures) => figures[key]),
        digits
      );
    return `with ${side(on)}, without ${side(off)}, ratio ${range(ratios, 3)}`;
  };
  console.log(`${name}\n  requests/s: ${compareBy('requestsPerSecond', 0)}`);
  console.log(`  CPU ms/request: ${compareBy('cpu', 2)}`);
}

function range(values: number[], digits: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const [least, median, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted[sorted.length - 1]];
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

void main();
