import { performance } from 'node:perf_hooks';

import type { Server } from '../process';

/** The work of a server's process over some time. PostgreSQL's own time is not included. */
export interface Cost {
  seconds: number;
  statements: number;
  /** How many of the statements only read. */
  reads: number;
  /** CPU time in ms. */
  cpu: number;
}

/** Starts to count. The function that it returns gives the cost since then, as often as it is called. */
export async function meter({ ask }: Server): Promise<() => Promise<Cost>> {
  const read = async () => ({
    seconds: performance.now() / 1000,
    statements: Number(await ask('statements')),
    reads: Number(await ask('reads')),
    cpu: Number(await ask('cpu-time')),
  });
  const before = await read();
  return async () => less(await read(), before);
}

export async function costOf(server: Server, work: () => Promise<unknown>): Promise<Cost> {
  const cost = await meter(server);
  await work();
  return cost();
}

export function less(one: Cost, other: Cost): Cost {
  return {
    seconds: one.seconds - other.seconds,
    statements: one.statements - other.statements,
    reads: one.reads - other.reads,
    cpu: one.cpu - other.cpu,
  };
}

export function inWords({ statements, reads, cpu }: Cost): string {
  return `${statements} statements (${reads} of them reads), ${cpu.toFixed(0)} ms of CPU time`;
}
