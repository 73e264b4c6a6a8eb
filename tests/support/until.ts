import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits for something in another process.
 *
 * @returns how long it took, in ms
 * @throws Error if it has not happened after `limit` ms
 */
export async function until(
  what: string,
  condition: () => Promise<boolean> | boolean,
  limit = 30_000
): Promise<number> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > limit)
      throw new Error(`After ${limit} ms it was still not true that ${what}`);
    await wait(5);
  }
  return performance.now() - start;
}
