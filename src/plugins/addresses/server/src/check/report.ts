import type { Checked } from './check-addresses';

/** A line for each address that does not lead on, and the counts. */
export function reportText(checked: Checked[]): string {
  const lost = checked.filter(({ problem }) => problem !== null);
  const found = checked.filter(({ problem }) => problem === null);
  const moved = found.filter(({ hops }) => hops > 0).length;
  const lines = lost.map(({ path, problem }) => `${path}: ${problem}\n`);
  const counts = `${found.length - moved} answer 200, ${moved} redirect to 200, ${lost.length} do not lead on`;
  return `${lines.join('')}${checked.length} addresses: ${counts}\n`;
}
