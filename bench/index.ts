/** Sends the same requests to this app, stock Strapi and a bare server, side by side: npm run bench -- --help */
import { checkAnswer } from './check';
import { coalescingRun } from './coalescing';
import { compare, warmUpAll, type Entrant } from './compare';
import { CONTESTANTS, type Key } from './contestants';
import { memoryRun } from './memory';
import { mixedRun } from './mixed';
import { readOptions, type Options } from './options';
import { report } from './report';
import { rowsOf } from './seed/rows';
import { onStage, type Stage } from './stage';
import { transitionsRun } from './transitions/run';
import { asks, workloadsOn, type Workload } from './workloads';

/** The size of the answer in bytes, by contestant. */
type Sizes = Partial<Record<Key, number>>;

async function main(): Promise<void> {
  const options = readOptions(process.argv);
  if (options.parts.some((part) => part !== 'transitions')) await sideBySide(options);
  if (options.parts.includes('transitions') && options.only.includes('a')) await transitionsRun(options);
}

async function sideBySide(options: Options): Promise<void> {
  const { calls, only, parts } = options;
  const now = Date.now();
  const workloads = workloadsOn(rowsOf(calls, now), now).filter(({ id }) => options.workloads.includes(id));
  const contestants = CONTESTANTS.filter(({ key }) => only.includes(key));
  await onStage(contestants, { calls, now }, async (stage) => {
    if (parts.includes('compare')) {
      await stage.withServers(contestants, (entrants) => compareAll(entrants, workloads, options));
    }
    if (only.includes('a')) await examineCache(stage, workloads, options);
  });
}

async function compareAll(entrants: Entrant[], workloads: Workload[], options: Options): Promise<void> {
  const { calls, rounds, seconds } = options;
  console.log(
    `PostgreSQL, ${calls} calls and events, ${rounds} rounds of ${seconds} s; medians of the rounds.`
  );
  console.log('Each server logs as it does by itself in production, to /dev/null.');
  const contestants = entrants.map(({ contestant }) => contestant);
  const sizes = new Map<Workload, Sizes>();
  for (const workload of workloads) sizes.set(workload, await checkAll(entrants, workload));
  await warmUpAll(entrants, workloads);
  for (const workload of workloads) {
    for (const connections of options.connections) {
      const figures = await compare(entrants, workload, { rounds, seconds, connections });
      const title = `${workload.id}. ${workload.name}, connections: ${connections}`;
      report(title, figures, contestants, sizes.get(workload) ?? {});
    }
  }
}

async function checkAll(entrants: Entrant[], workload: Workload): Promise<Sizes> {
  const sizes: Sizes = {};
  for (const { contestant, server } of entrants) {
    if (asks(workload, contestant)) {
      sizes[contestant.key] = await checkAnswer(contestant, server.url, workload);
    }
  }
  return sizes;
}

/** Everything worth knowing about a cache besides its speed. */
async function examineCache(stage: Stage, workloads: Workload[], { parts, calls }: Options): Promise<void> {
  const [caching, other] = CONTESTANTS;
  await stage.withServers([caching], async ([{ contestant, server }]) => {
    if (parts.includes('coalescing')) await coalescingRun(server);
    if (parts.includes('mixed')) await mixedRun(contestant, server, workloads);
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
