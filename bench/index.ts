/** Sends the same requests to this app, stock Strapi and a bare server, side by side: npm run bench -- --help */
import { checkAll, type Sizes } from './check';
import { coalescingRun } from './coalescing';
import { compare, warmUpAll, type Entrant } from './compare';
import { CONTESTANTS } from './contestants';
import { growthRun } from './growth/run';
import { historyRun } from './history';
import { importRun } from './import';
import { memoryRun } from './memory';
import { mixedRun } from './mixed/run';
import { readOptions, SIDE_BY_SIDE, type Options } from './options';
import { report } from './report';
import { rowsOf } from './seed/rows';
import { siteRun } from './site';
import { onStage, type Stage } from './stage';
import { transitionsRun } from './transitions/run';
import { selected, workloadsOn, type Workload } from './workloads';
import { writesRun } from './writes';

/** This app and stock Strapi. The bare server cannot write, and the others write as these do. */
const WRITERS = ['a', 'c'];

async function main(): Promise<void> {
  const options = readOptions(process.argv);
  const { parts, only } = options;
  if (SIDE_BY_SIDE.some((part) => parts.includes(part))) await sideBySide(options);
  if (parts.includes('growth') && only.includes('b')) await growthRun(options);
  if (parts.includes('history') && only.includes('b')) await historyRun(options);
  if (parts.includes('import') && only.includes('a')) await importRun(options);
  if (parts.includes('site') && only.includes('a')) await siteRun(options);
  if (parts.includes('transitions') && only.includes('a')) await transitionsRun(options);
}

async function sideBySide(options: Options): Promise<void> {
  const { calls, only, parts } = options;
  const now = Date.now();
  const workloads = selected(workloadsOn(rowsOf(calls, now), now), options.workloads);
  const contestants = CONTESTANTS.filter(({ key }) => only.includes(key));
  await onStage(contestants, { calls, now }, async (stage) => {
    if (parts.includes('compare')) {
      await stage.withServers(contestants, (entrants) => compareAll(entrants, workloads, options));
    }
    if (only.includes('a')) await examineCache(stage, workloads, options);
    const writers = contestants.filter(({ key }) => WRITERS.includes(key));
    if (parts.includes('writes'))
      await stage.withServers(writers, (entrants) => writesRun(entrants, options));
  });
}

async function compareAll(entrants: Entrant[], workloads: Workload[], options: Options): Promise<void> {
  const { calls, rounds, seconds } = options;
  console.log(
    `PostgreSQL, ${calls} calls and events, ${rounds} rounds of ${seconds} s; medians of the rounds.`
  );
  console.log('Each server logs as it does by itself in production, to /dev/null.');
  const sizes = new Map<Workload, Sizes>();
  for (const workload of workloads) sizes.set(workload, await checkAll(entrants, workload));
  await warmUpAll(entrants, workloads);
  for (const workload of workloads) {
    for (const connections of options.connections) {
      const figures = await compare(entrants, workload, { rounds, seconds, connections });
      const title = `${workload.id}. ${workload.name}, connections: ${connections}`;
      report(title, figures, sizes.get(workload) ?? {});
    }
  }
}

/** Everything worth knowing about a cache besides its speed. */
async function examineCache(stage: Stage, workloads: Workload[], options: Options): Promise<void> {
  const { parts, calls } = options;
  const [caching, other] = CONTESTANTS;
  await stage.withServers([caching], async ([{ contestant, server }]) => {
    if (parts.includes('coalescing')) await coalescingRun(server);
    if (parts.includes('mixed')) await mixedRun(contestant, server, workloads, options);
  });
  if (!parts.includes('memory')) return;
  await stage.withServers([caching, other], ([one, another]) => memoryRun(one, another, calls));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  }
);
