import type { Contestant } from '../contestants';
import type { Figures } from '../measure';
import { lineOf, precise, short, spread } from '../text';
import type { Workload } from '../workloads';

/** How many times as long an answer of this app may take on the large site: longer if it has to count. */
const BOUND = 1.5;
const BOUND_WITH_TOTAL = 3;

const line = lineOf([24, 24, 22, 14]);

/** @param sites the small one, then the large one; their calls are as many as their events */
export function reportHeader(
  sites: { calls: number; pages: number }[],
  { rounds, seconds }: { rounds: number; seconds: number }
): void {
  const sizes = sites.map(({ calls, pages }) => `${calls} calls and events and ${pages} pages`);
  console.log(`\nGrowth on PostgreSQL from ${sizes.join(' to ')}, nothing cached, one connection.`);
  console.log(
    `${rounds} rounds of ${seconds} s on each in turn: p50 in ms, medians of the rounds (least–most).`
  );
  console.log(line('', [...sites.map(({ calls }) => `${calls} calls`), 'growth', 'bound']));
}

/**
 * Prints the figures of one workload on both sites.
 *
 * @param rounds those of the small site, then those of the large one; none if the workload is not for the contestant
 */
export function reportGrowth(workload: Workload, { key, name }: Contestant, rounds: Figures[][]): void {
  if (rounds.length === 0) return;
  const [small, large] = rounds.map((figures) => figures.map(({ p50 }) => p50));
  // Taken within each round: if the machine is busy with something else, that slows both.
  const growth = large.map((latency, round) => latency / small[round]);
  if (key === 'b') console.log(`${workload.id}. ${workload.name}`);
  console.log(
    line(`${key} ${name}`, [
      spread(small, precise),
      spread(large, precise),
      spread(growth, short),
      key === 'b' ? boundOf(workload, growth) : '',
    ])
  );
}

/** The bound, and whether it holds: in all rounds, in none, or in some of them only. */
function boundOf({ counts }: Workload, growth: number[]): string {
  const bound = counts ? BOUND_WITH_TOTAL : BOUND;
  const held = growth.filter((ratio) => ratio <= bound).length;
  if (held === growth.length) return `${bound} holds`;
  return held === 0 ? `${bound} broken` : `${bound} unclear`;
}
