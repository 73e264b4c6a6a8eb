import type { Request } from 'autocannon';

import { fire, type Answer } from '../fire';
import type { Server } from '../process';
import { percentiles } from '../statistics';
import { precise } from '../text';

export const CONNECTIONS = 32;
/** The values of X-Cache; a read is a `bypass` during a write. */
const OUTCOMES = ['hit', 'miss', 'bypass'];

export type Next = () => Request;

/** Sends one request after the other, on all connections, for so many seconds. */
export async function underLoad({ url }: Server, next: Next, seconds: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  await fire(url, next, { connections: CONNECTIONS, duration: seconds }, (answer) => answers.push(answer));
  return answers;
}

export function readInTurn(reads: Request[]): Next {
  let asked = 0;
  return () => reads[asked++ % reads.length];
}

export const hitsOf = (answers: Answer[]) => answers.filter(({ cache }) => cache === 'hit');

/** What visitors were answered: all but the writes. */
export const anonymousOf = (answers: Answer[]) => answers.filter(({ method }) => method !== 'PUT');

export const latenciesOf = (answers: Answer[]) => percentiles(answers.map(({ latency }) => latency));

/** Prints the latencies of what visitors were answered, of each outcome, and of the writes in between. */
export function reportLoad(name: string, answers: Answer[]): void {
  console.log(`  ${name}`);
  const anonymous = anonymousOf(answers);
  reportSome('anonymous answers', anonymous);
  for (const cache of OUTCOMES) {
    reportSome(
      `  ${cache}`,
      anonymous.filter((answer) => answer.cache === cache)
    );
  }
  reportSome(
    'writes',
    answers.filter(({ method }) => method === 'PUT')
  );
}

function reportSome(what: string, answers: Answer[]): void {
  if (answers.length === 0) return;
  const { p50, p99 } = latenciesOf(answers);
  console.log(`    ${answers.length} ${what}: p50 ${precise(p50)} ms, p99 ${precise(p99)} ms`);
}
