import type { Rounds } from './compare';
import type { Key } from './contestants';
import type { Figures } from './measure';
import { median } from './statistics';
import { lineOf, short, spread } from './text';

/** Which contestants are compared, and what their ratio means. */
const RATIOS: { of: [Key, Key]; tells: string }[] = [
  { of: ['a', 'd'], tells: 'cached here / cached by strapi-cache' },
  { of: ['b', 'c'], tells: 'uncached here / stock Strapi' },
  { of: ['a', 'c'], tells: 'cached here / stock Strapi' },
  { of: ['b', 'e'], tells: 'uncached here / bare server' },
];

const COLUMNS = ['requests/s', '(least–most)', 'p50 ms', 'p99 ms', 'CPU ms/request', 'bytes'];
const line = lineOf([11, 16, 9, 9, 15, 8]);

/**
 * Prints the figures of one workload at one number of connections: medians of the rounds.
 *
 * @param sizes the size of the answer in bytes, by contestant
 */
export function report(title: string, rounds: Rounds, sizes: Partial<Record<Key, number>>): void {
  console.log(`\n${title}`);
  console.log(line('', COLUMNS));
  const byKey = new Map<Key, Figures[]>();
  for (const [{ contestant }, figures] of rounds) {
    const { key, name } = contestant;
    byKey.set(key, figures);
    console.log(line(`${key} ${name}`, [...cells(figures), String(sizes[key] ?? '')]));
  }
  for (const { of, tells } of RATIOS) {
    const [one, other] = of.map((key) => byKey.get(key));
    if (one && other) console.log(ratio(`${of.join('/')} ${tells}`, one, other));
  }
}

function cells(figures: Figures[]): string[] {
  const rates = figures.map(({ requestsPerSecond }) => requestsPerSecond);
  return [
    median(rates).toFixed(0),
    `(${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)})`,
    median(figures.map(({ p50 }) => p50)).toFixed(2),
    median(figures.map(({ p99 }) => p99)).toFixed(2),
    median(figures.map(({ cpu }) => cpu)).toFixed(3),
  ];
}

/** Computed within each round: if the machine is busy with something else, that slows both. */
function ratio(name: string, one: Figures[], other: Figures[]): string {
  const of = (key: 'requestsPerSecond' | 'cpu') =>
    spread(
      one.map((figures, round) => figures[key] / other[round][key]),
      short
    );
  return `  ${name}: ${of('requestsPerSecond')} × the requests/s, ${of('cpu')} × the CPU time`;
}
