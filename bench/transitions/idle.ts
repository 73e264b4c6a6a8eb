import { setTimeout } from 'node:timers/promises';

import type { Server } from '../process';
import { costOf, inWords, less } from './cost';
import { until } from './until';

/** After so many seconds without a statement, a server counts as idle. */
const QUIET = 3;

/** What an instance does without requests, compared with one that leaves announcing and sending to it. */
export async function idleRun(announcing: Server, other: Server, seconds: number): Promise<void> {
  await comeToRest(announcing);
  const [with_, without] = await Promise.all(
    [announcing, other].map((server) => costOf(server, () => setTimeout(seconds * 1000)))
  );
  console.log(`  ${seconds} idle seconds: ${inWords(with_)}`);
  console.log(`    of an instance that leaves both to others: ${inWords(without)}`);
  console.log(`    so announcing and sending take ${inWords(less(with_, without))}`);
}

export async function comeToRest({ ask }: Server): Promise<void> {
  let [last, since] = [-1, 0];
  await until('the server has come to rest', 120, async () => {
    const statements = Number(await ask('statements'));
    if (statements !== last) [last, since] = [statements, performance.now()];
    return performance.now() - since > QUIET * 1000;
  });
}
