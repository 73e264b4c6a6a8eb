import type { Request } from 'autocannon';

import type { Contestant } from './contestants';
import { fire, type Answer } from './fire';
import type { Server } from './process';
import { percentiles } from './statistics';
import type { Workload } from './workloads';

const CONNECTIONS = 32;
const SECONDS = 20;
/** One out of so many requests is a write. */
const WRITE_EVERY = 100;
/** The values of X-Cache; `bypass` is for writes, and for reads during a write. */
const OUTCOMES = ['hit', 'miss', 'bypass'];
/** The number of calls that the writes go to, in turn. */
const WRITTEN_CALLS = 20;

/**
 * The value of a cache while editors write and calls close: the latency of hits alone, then with one write in 100
 * requests, and with a call that closes each second.
 *
 * @throws Error unless the calls that closed are gone from the list of open ones
 */
export async function mixedRun(
  { dialect }: Contestant,
  server: Server,
  workloads: Workload[]
): Promise<void> {
  const reads = workloads.map((workload) => workload.requestIn(dialect));
  console.log(`\nMixed load on this app, ${CONNECTIONS} connections, ${SECONDS} s each`);
  for (const read of reads) await fire(server.url, read, { connections: 1, amount: 2 }, () => {});

  const hits = await underLoad(server, readInTurn(reads));
  report('hits only', hits);

  const headers = {
    authorization: `Bearer ${await server.ask('token')}`,
    'content-type': 'application/json',
  };
  const open = await countOpen(server);
  await createClosingCalls(server, headers);
  const mixed = await underLoad(server, writeNowAndThen(readInTurn(reads), headers));
  report('1 % writes, a call closes each second', mixed);
  await checkClosed(server, open);

  const of = (answers: Answer[]) => percentiles(latencies(answers, 'hit'));
  const [alone, together] = [of(hits), of(mixed)];
  const ratio = (key: 'p50' | 'p99') => (together[key] / alone[key]).toFixed(2);
  console.log(`  latency of hits, with writes / without: p50 ${ratio('p50')}, p99 ${ratio('p99')}`);
}

type Next = () => Request;

function readInTurn(reads: Request[]): Next {
  let asked = 0;
  return () => reads[asked++ % reads.length];
}

function writeNowAndThen(read: Next, headers: Record<string, string>): Next {
  let asked = 0;
  return () => {
    asked += 1;
    if (asked % WRITE_EVERY !== 0) return read();
    const body = JSON.stringify({ data: { edition: `edited ${asked}` } });
    const call = (asked / WRITE_EVERY) % WRITTEN_CALLS;
    return { path: `/api/calls/call-${call}`, method: 'PUT', body, headers };
  };
}

async function underLoad({ url }: Server, next: Next): Promise<Answer[]> {
  const answers: Answer[] = [];
  await fire(url, next, { connections: CONNECTIONS, duration: SECONDS }, (answer) => answers.push(answer));
  return answers;
}

/** One for each second of the following run. */
async function createClosingCalls({ url }: Server, headers: Record<string, string>): Promise<void> {
  const start = Date.now();
  for (let second = 1; second < SECONDS; second += 1) {
    const slug = `closing-${second}`;
    const closesAt = new Date(start + (second + 1) * 1000).toISOString();
    const data = { title: slug, slug, kind: 'projects', opensAt: new Date(0).toISOString(), closesAt };
    const body = JSON.stringify({ data });
    const answer = await fetch(`${url}/api/calls`, { method: 'POST', headers, body });
    if (answer.status !== 201) throw new Error(`A call could not be created: ${await answer.text()}`);
  }
}

async function checkClosed(server: Server, before: number): Promise<void> {
  const after = await countOpen(server);
  if (after !== before)
    throw new Error(`${after} calls are open after the others closed, instead of ${before}`);
}

async function countOpen({ url }: Server): Promise<number> {
  const answer = await fetch(`${url}/api/calls?filters[state]=open&sort=closesAt`);
  const { meta } = (await answer.json()) as { meta: { pagination: { total: number } } };
  return meta.pagination.total;
}

const latencies = (answers: Answer[], cache: string) =>
  answers.filter((answer) => answer.cache === cache).map(({ latency }) => latency);

function report(name: string, answers: Answer[]): void {
  console.log(`  ${name}: ${answers.length} answers`);
  for (const cache of OUTCOMES) {
    const these = latencies(answers, cache);
    if (these.length === 0) continue;
    const { p50, p99 } = percentiles(these);
    console.log(`    ${these.length} ${cache}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
  }
}
