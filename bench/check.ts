import { isDeepStrictEqual } from 'node:util';

import type { Contestant } from './contestants';
import type { Workload } from './workloads';

/**
 * Makes the request once that the server will be measured with.
 *
 * @returns the size of its answer in bytes
 * @throws Error unless the answer is a 200 with exactly the expected rows
 */
export async function checkAnswer(
  { name, dialect }: Contestant,
  url: string,
  workload: Workload
): Promise<number> {
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
