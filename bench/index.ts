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

const ROUNDS = 5;
const SECONDS = 4;
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
  const servers: ChildProcess[] = [];
  try {
    await start({ ...database, BENCH_FILL: 'yes' });
    servers.push(await start({ ...database, PORT: '18437', DEADLINES_ENABLED: 'true' }));
    servers.push(await start({ ...database, PORT: '18438', DEADLINES_ENABLED: 'false' }));
    console.log(
      `${database.DATABASE_CLIENT}, ${CALLS} calls, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s a figure`
    );
    for (const scenario of SCENARIOS) report(scenario.name, await compare(scenario.on, scenario.off));
  } finally {
    for (const server of servers) server.kill();
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

/** Resolves once the server listens, or once it has filled the database and ended. */
function start(env: Record<string, string>): Promise<ChildProcess> {
  const common = { ...SECRETS, NODE_ENV: 'production', LOG_LEVEL: 'error', BENCH_NOW: String(NOW) };
  const server = fork(path.join(__dirname, 'server.js'), { env: { ...process.env, ...common, ...env } });
  return new Promise((resolve, reject) => {
    server.once('message', () => resolve(server));
    server.once('exit', (code) => code && reject(new Error(`A server of the comparison ended with ${code}`)));
  });
}

interface Comparison {
  on: number[];
  off: number[];
}

/** The first round only warms up; within a round the two take turns, so that both meet the same machine. */
async function compare(on: string, off: string): Promise<Comparison> {
  const figures: Comparison = { on: [], off: [] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const withPlugin = await requestsPerSecond(`http://127.0.0.1:18437${on}`);
    const without = await requestsPerSecond(`http://127.0.0.1:18438${off}`);
    if (round === 0) continue;
    figures.on.push(withPlugin);
    figures.off.push(without);
  }
  return figures;
}

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx`);
  return result.requests.average;
}

function report(name: string, { on, off }: Comparison): void {
  const ratios = on.map((value, round) => value / off[round]);
  const range = (values: number[], digits: number) =>
    `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
  console.log(
    `${name}: with ${range(on, 0)}, without ${range(off, 0)} requests/s; ratio ${range(ratios, 3)}`
  );
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

void main();
