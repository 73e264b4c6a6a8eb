import type { Contestant } from '../contestants';
import { fire } from '../fire';
import type { Options } from '../options';
import type { Server } from '../process';
import type { Workload } from '../workloads';
import { whileCallsClose } from './closing';
import { Editor } from './editor';
import { CONNECTIONS, hitsOf, latenciesOf, readInTurn, reportLoad, underLoad, type Next } from './load';
import { editCall } from './edits';
import { steadyRun } from './steady';

/** One out of so many requests is a write. */
const WRITE_EVERY = 100;

/**
 * The value of a cache while editors write and calls close: the latency of hits alone, then with one write in 100
 * requests, then with ten writes a second. With writes, a call closes each second.
 *
 * @throws Error unless the calls that closed are gone from the list of open ones
 */
export async function mixedRun(
  { dialect }: Contestant,
  server: Server,
  workloads: Workload[],
  { rounds, load }: Options
): Promise<void> {
  const reads = workloads.map((workload) => workload.requestIn(dialect));
  console.log(`\nMixed load on this app, ${CONNECTIONS} connections, ${load} s each`);
  // Else the first announcements would write meanwhile.
  await server.ask('pass');
  for (const read of reads) await fire(server.url, read, { connections: 1, amount: 2 }, () => {});
  const next = readInTurn(reads);
  const editor = await Editor.of(server);

  const alone = await underLoad(server, next, load);
  reportLoad('hits only', alone);
  const mixed = await whileCallsClose(server, editor, load, () =>
    underLoad(server, writeNowAndThen(next, editor), load)
  );
  reportLoad('1 % writes, a call closes each second', mixed);
  const [before, after] = [alone, mixed].map((answers) => latenciesOf(hitsOf(answers)));
  const ratio = (key: 'p50' | 'p99') => (after[key] / before[key]).toFixed(2);
  console.log(`  latency of hits, with writes / without: p50 ${ratio('p50')}, p99 ${ratio('p99')}`);

  await steadyRun(server, editor, next, { rounds, seconds: load });
}

function writeNowAndThen(read: Next, editor: Editor): Next {
  let asked = 0;
  return () => {
    asked += 1;
    return asked % WRITE_EVERY === 0 ? editCall(editor, asked / WRITE_EVERY) : read();
  };
}
