import { checkAll } from '../check';
import { compare, warmUpAll, type Entrant } from '../compare';
import { CONTESTANTS, SERVES_ONLY, type Contestant } from '../contestants';
import type { Options } from '../options';
import { pagesFor, rowsOf } from '../seed/rows';
import { onStage } from '../stage';
import { growthWorkloadsOn, selected, type Workload } from '../workloads';
import { reportGrowth, reportHeader } from './report';

/** This app without its cache, and as a yardstick the bare server. */
const MEASURED = ['b', 'e'];

/** Two sites at once, of different sizes, with the same contestants in the same order. */
interface Sites {
  small: Entrant[];
  large: Entrant[];
  workloads: Workload[];
}

/** How much longer answers take that nobody has kept, on a large site instead of a small one. */
export async function growthRun(options: Options): Promise<void> {
  const now = Date.now();
  const contestants = CONTESTANTS.filter(({ key }) => MEASURED.includes(key) && options.only.includes(key));
  // Else the large site would be busy for minutes with recording what will change.
  const quiet = contestants.map(({ env, ...rest }) => ({ ...rest, env: { ...env, ...SERVES_ONLY } }));
  const on = (calls: number, use: Parameters<typeof withSite>[2]) => {
    const workloads = selected(growthWorkloadsOn(rowsOf(calls, now), now), options.workloads);
    return withSite(quiet, { calls, now, workloads }, use);
  };
  const [few, many] = options.sizes;
  await on(few, (small) =>
    on(many, (large, workloads) => measureGrowth({ small, large, workloads }, options))
  );
}

interface Site {
  calls: number;
  /** ms, UTC */
  now: number;
  workloads: Workload[];
}

/** Fills databases on a PostgreSQL of their own, and checks every answer before it is measured. */
async function withSite(
  contestants: Contestant[],
  { calls, now, workloads }: Site,
  use: (entrants: Entrant[], workloads: Workload[]) => Promise<void>
): Promise<void> {
  await onStage(contestants, { calls, now }, (stage) =>
    stage.withServers(contestants, async (entrants) => {
      for (const workload of workloads) await checkAll(entrants, workload);
      await use(entrants, workloads);
    })
  );
}

async function measureGrowth({ small, large, workloads }: Sites, options: Options): Promise<void> {
  const { sizes, rounds, seconds } = options;
  reportHeader(
    sizes.map((calls) => ({ calls, pages: pagesFor(calls) })),
    { rounds, seconds }
  );
  await warmUpAll([...small, ...large], workloads);
  for (const workload of workloads) {
    for (const [index, entrant] of small.entries()) {
      const figures = await compare([entrant, large[index]], workload, { rounds, seconds, connections: 1 });
      reportGrowth(workload, entrant.contestant, [...figures.values()]);
    }
  }
}
