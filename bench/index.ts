/** This app, stock Strapi and a bare server, asked the same side by side: npm run bench -- --help */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { checkAnswer } from './check';
import { compare, type Entrant } from './compare';
import { CONTESTANTS, startOf, type Contestant, type Key } from './contestants';
import { startPostgres, type Postgres } from './databases';
import { readOptions, type Options } from './options';
import { freePorts } from './ports';
import { listen, run } from './process';
import { report } from './report';
import { rowsOf } from './seed/rows';
import { createStockApp } from './stock-app';
import { asks, workloadsOn, type Workload } from './workloads';

const NOW = Date.now();

async function main(): Promise<void> {
  const options = readOptions(process.argv);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guichet-bench-'));
  const postgres = await startPostgres();
  const entrants: Entrant[] = [];
  try {
    await createStockApp(folder);
    const contestants = CONTESTANTS.filter(({ key }) => options.only.includes(key));
    await fill(contestants, postgres, folder, options.calls);
    const ports = await freePorts(contestants.length);
    for (const [index, contestant] of contestants.entries()) {
      const start = startOf(contestant, postgres.envOf(contestant.database), folder);
      entrants.push({ contestant, server: await listen(start, ports[index]) });
    }
    await compareAll(entrants, options);
  } finally {
    for (const { server } of entrants) server.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fills each database that one of the contestants reads, once. */
async function fill(contestants: Contestant[], postgres: Postgres, stockApp: string, calls: number) {
  const databases = new Map(contestants.map((contestant) => [contestant.database, contestant]));
  for (const [database, contestant] of databases) {
    const { env, ...start } = startOf(contestant, postgres.envOf(database), stockApp);
    await run({ ...start, env: { ...env, BENCH_FILL: String(calls), BENCH_NOW: String(NOW) } });
    await postgres.analyze(database);
  }
}

async function compareAll(entrants: Entrant[], options: Options): Promise<void> {
  const { calls, rounds, seconds } = options;
  console.log(
    `PostgreSQL, ${calls} calls and events, ${rounds} rounds of ${seconds} s; medians of the rounds.`
  );
  console.log('Each server logs as it does by itself in production, to /dev/null.');
  const workloads = workloadsOn(rowsOf(calls, NOW), NOW).filter(({ id }) => options.workloads.includes(id));
  const contestants = entrants.map(({ contestant }) => contestant);
  for (const workload of workloads) {
    const sizes = await checkAll(entrants, workload);
    for (const connections of options.connections) {
      const figures = await compare(entrants, workload, { rounds, seconds, connections });
      const title = `${workload.id}. ${workload.name}, connections: ${connections}`;
      report(title, figures, contestants, sizes);
    }
  }
}

async function checkAll(entrants: Entrant[], workload: Workload): Promise<Partial<Record<Key, number>>> {
  const sizes: Partial<Record<Key, number>> = {};
  for (const { contestant, server } of entrants) {
    if (asks(workload, contestant)) {
      sizes[contestant.key] = await checkAnswer(contestant, server.url, workload);
    }
  }
  return sizes;
}

// A signal does not unwind the stack: an ordinary end does what it takes to end the servers.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  }
);
