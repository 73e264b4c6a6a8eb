import { performance } from 'node:perf_hooks';

import { fire } from './fire';
import type { Server } from './process';
import { percentiles } from './statistics';
import type { Request } from './workloads';

/** The results of a server in one round. */
export interface Figures {
  requestsPerSecond: number;
  /** CPU time of the server's process per request, in ms: more stable than its rate on a shared machine. */
  cpu: number;
  /** Latencies in ms. */
  p50: number;
  p99: number;
}

/**
 * Warms a server up.
 *
 * @param seconds how long to warm up, and how long a round should last
 * @returns how many requests fill a round
 */
export async function warmUp(
  { url }: Server,
  request: Request,
  { connections, seconds }: { connections: number; seconds: number }
): Promise<number> {
  let answers = 0;
  await fire(url, request, { connections, duration: seconds }, () => {
    answers += 1;
  });
  return Math.max(connections, answers);
}

/** Counts requests instead of seconds: requests that are cut off at the end would have cost CPU time too. */
export async function measure(
  { url, ask }: Server,
  request: Request,
  { connections, amount }: { connections: number; amount: number }
): Promise<Figures> {
  const latencies: number[] = [];
  const before = Number(await ask('cpu-time'));
  const start = performance.now();
  let end = start;
  await fire(url, request, { connections, amount }, ({ latency }) => {
    latencies.push(latency);
    end = performance.now();
  });
  return {
    requestsPerSecond: (amount / (end - start)) * 1000,
    cpu: (Number(await ask('cpu-time')) - before) / amount,
    ...percentiles(latencies),
  };
}
