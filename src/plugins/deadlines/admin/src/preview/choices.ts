import { endOfDay, type Model, NEXT_DEADLINE, NEXT_TRANSITION, readInstant } from '@guichet/time';

const NOON = 12 * 60 * 60_000;

/** An instant at which an editor may want to see an entry. */
export interface Choice {
  /** `now` is not a fixed instant: it moves. */
  name: 'now' | 'release' | 'change' | 'afterDeadline';
  /** ms (UTC), `null` for now */
  at: number | null;
}

/**
 * The instants that an editor can choose for an entry: now, or the end of its embargo while it lasts; the next change of
 * its state; and noon of the day after its next deadline.
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
    // While the embargo lasts, the site has no page to show.
    isHidden ? { name: 'release', at: release } : { name: 'now', at: null },
    ...(change === null ? [] : [{ name: 'change', at: change } as const]),
    ...(deadline === null ? [] : [{ name: 'afterDeadline', at: dayAfter(deadline, zone) } as const]),
  ];
}

/** If a deadline is a midnight, it belongs to the day that it ends, and the day after begins there. */
function dayAfter(deadline: number, zone: string): number {
  return endOfDay(deadline - 1, zone) + NOON;
}
