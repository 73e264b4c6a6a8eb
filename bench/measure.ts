import { performance } from 'node:perf_hooks';
import autocannon, { type Options } from 'autocannon';

import type { Server } from './process';
import type { Request } from './workloads';

/** What a server did in one round. */
export interface Figures {
  requestsPerSecond: number;
  /** CPU time of the server's process for one request, in ms: steadier than its rate on a shared machine. */
  cpu: number;
  /** Latencies in ms. */
  p50: number;
  p99: number;
}

/**
 * Warms a server up.
 *
 * @param seconds how long, and how long a round is to last
 * @returns how many requests fill a round
 */
export async function warmUp(
  { url }: Server,
  request: Request,
  { connections, seconds }: { connections: number; seconds: number }
): Promise<number> {
  const { path, ...rest } = request;
  const result = await autocannon({ url: url + path, ...rest, connections, duration: seconds });
  return Math.max(connections, Math.round((result.requests.total / result.duration) * seconds));
}

/**
 * Counts requests instead of seconds: what is cut off when the time is over would have cost CPU time too.
 *
 * @throws Error where one of the answers was not a 2xx
 */
export async function measure(
  { url, ask }: Server,
  request: Request,
  { connections, amount }: { connections: number; amount: number }
): Promise<Figures> {
  const latencies: number[] = [];
  const before = Number(await ask('cpu-time'));
  const start = performance.now();
  let end = start;
  await fire(url, request, { connections, amount, sampleInt: 100 }, (latency) => {
    latencies.push(latency);
    end = performance.now();
  });
  return {
    requestsPerSecond: (amount / (end - start)) * 1000,
    cpu: (Number(await ask('cpu-time')) - before) / amount,
    ...percentiles(latencies),
  };
}

function fire(
  url: string,
  { path, ...request }: Request,
  load: Partial<Options>,
  onAnswer: (latency: number) => void
): Promise<void> {
  return new Promise((resolve, reject) => {
    const run = autocannon({ url: url + path, ...request, ...load }, (error, { non2xx, errors }) => {
      if (error) return reject(error);
      if (non2xx === 0 && errors === 0) return resolve();
      reject(new Error(`${url}${path}: ${non2xx} answers were not 2xx, ${errors} did not come`));
    });
    run.on('response', (_client, _status, _bytes, latency) => onAnswer(latency));
  });
}

export function percentiles(latencies: number[]): { p50: number; p99: number } {
  const sorted = [...latencies].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)];
  return { p50: at(0.5), p99: at(0.99) };
}
