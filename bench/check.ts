import { isDeepStrictEqual } from 'node:util';

import type { Entrant } from './compare';
import type { Contestant, Key } from './contestants';
import { asks, type Workload } from './workloads';

/** The size of the answer in bytes, by contestant. */
export type Sizes = Partial<Record<Key, number>>;

/** Checks the answers of all that a workload is for. */
export async function checkAll(entrants: Entrant[], workload: Workload): Promise<Sizes> {
  const sizes: Sizes = {};
  for (const { contestant, server } of entrants) {
    if (asks(workload, contestant)) {
      sizes[contestant.key] = await checkAnswer(contestant, server.url, workload);
    }
  }
  return sizes;
}

/**
 * Makes the request once that the server will be measured with.
 *
 * @returns the size of its answer in bytes
 * @throws Error unless the answer is a 200 with exactly the expected rows
 */
async function checkAnswer({ name, dialect }: Contestant, url: string, workload: Workload): Promise<number> {
  const { path, ...request } = workload.requestIn(dialect);
  const answer = await fetch(url + path, request);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${name} answers ${path} by ${answer.status}: ${text}`);
  const rows = workload.read(JSON.parse(text) as never);
  if (!isDeepStrictEqual(rows, workload.expected)) {
    throw new Error(`${name} answers ${path} by\n  ${rows}\ninstead of\n  ${workload.expected}`);
  }
  return Buffer.byteLength(text);
}
