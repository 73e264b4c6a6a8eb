import { endOfDay, type Model, NEXT_DEADLINE, NEXT_TRANSITION, readInstant } from '@guichet/time';

const NOON = 12 * 60 * 60_000;

/** An instant as of which an editor may want to see an entry. */
export interface Choice {
  /** `now` is no instant: it goes on. */
  name: 'now' | 'release' | 'change' | 'afterDeadline';
  /** ms (UTC), `null` for now */
  at: number | null;
}

/**
 * What an editor can choose from for an entry: now, or once its embargo has ended, at the next change of its state, and
 * noon of the day after its next deadline.
 *
 * @param entry as the content-manager has it
 * @param zone the entry's
 * @param now ms (UTC)
 */
export function choicesOf(model: Model, entry: Record<string, unknown>, zone: string, now: number): Choice[] {
  const release = model.embargo === null ? null : readInstant(entry[model.embargo]);
  const change = readInstant(entry[NEXT_TRANSITION]);
  const deadline = readInstant(entry[NEXT_DEADLINE]);
  const isHidden = release !== null && release > now;
  return [
    // Under embargo the site has no page yet, so nobody can look at it now.
    isHidden ? { name: 'release', at: release } : { name: 'now', at: null },
    ...(change === null ? [] : [{ name: 'change', at: change } as const]),
    ...(deadline === null ? [] : [{ name: 'afterDeadline', at: dayAfter(deadline, zone) } as const]),
  ];
}

/** The midnight that ends a day belongs to it: the day after begins there. */
function dayAfter(deadline: number, zone: string): number {
  return endOfDay(deadline - 1, zone) + NOON;
}
