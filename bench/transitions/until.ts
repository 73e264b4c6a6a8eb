import { setTimeout } from 'node:timers/promises';

/** ms */
const EVERY = 50;

/**
 * Waits until a condition is true.
 *
 * @param seconds the maximum
 * @throws Error with the name of the condition
 */
export async function until(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`After ${seconds} s it is not so that ${what}`);
    await setTimeout(EVERY);
  }
}
