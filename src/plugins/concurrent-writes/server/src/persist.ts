import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

import { toHttpError } from './conflict-error';
import { conflictIn } from './domain/conflicts';

/** One attempt: a whole transaction. It calls `begun` when the part begins that cannot always be repeated. */
type TransactionAttempt<T> = (attempt: number, begun: () => void) => Promise<T>;

interface Limits {
  /** How often it may begin. */
  begins: number;
  /** ms within which it may fail to begin. */
  longestWait: number;
}

/** ms, random: otherwise two transactions would conflict again. */
const pause = () => 10 + Math.random() * 40;

/**
 * Retries a transaction until it has no conflict.
 *
 * @throws ConflictError with the last error of the database
 */
export async function persist<T>(
  attempt: TransactionAttempt<T>,
  { begins, longestWait }: Limits
): Promise<T> {
  const end = performance.now() + longestWait;
  let begun = 0;
  for (let count = 1; ; count += 1) {
    try {
      return await attempt(count, () => void (begun += 1));
    } catch (error) {
      const conflict = conflictIn(error);
      const isLast = begun === 0 ? performance.now() > end : begun >= begins;
      if (conflict === null || conflict === 'waited' || isLast) throw toHttpError(error);
      await wait(pause() * Math.max(1, begun));
    }
  }
}
