import { setTimeout } from 'node:timers/promises';

/** ms */
const EVERY = 50;

/**
 * Waits until something is so.
 *
 * @param seconds how long at most
 * @throws Error naming what was waited for
 */
export async function until(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`After ${seconds} s it is not so that ${what}`);
    await setTimeout(EVERY);
  }
}
