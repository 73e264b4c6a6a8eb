import { fire } from './fire';
import type { Server } from './process';

const AT_ONCE = 1000;

/** Asks for what nobody has asked for, many times at once: it should be computed once. */
export async function coalescingRun({ url }: Server): Promise<void> {
  const counts: Record<string, number> = {};
  const request = { path: '/api/calls?filters[slug]=call-9&fields=title' };
  await fire(url, request, { connections: AT_ONCE, amount: AT_ONCE }, ({ cache = 'without X-Cache' }) => {
    counts[cache] = (counts[cache] ?? 0) + 1;
  });
  const shares = Object.entries(counts).map(([cache, count]) => `${count} ${cache}`);
  console.log(`\n${AT_ONCE} requests at once for one answer that is not kept yet: ${shares.join(', ')}`);
}
