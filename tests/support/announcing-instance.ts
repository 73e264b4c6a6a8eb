import { iso } from './entries';
import { startInstance, type Instance } from './instance';
import { LOOPBACK } from './webhooks';

/**
 * Boots an instance that announces and delivers by itself, also to subscribers on loopback.
 *
 * @param at ms (UTC), where its clock starts: before anything that a test waits for
 */
export function startAnnouncing(at: number, env: Record<string, string> = {}): Promise<Instance> {
  const runs = { TRANSITIONS_RUN: 'true', WEBHOOKS_RUN: 'true', DEADLINES_CLOCK: iso(at) };
  return startInstance({ ...runs, ...LOOPBACK, ...env });
}
