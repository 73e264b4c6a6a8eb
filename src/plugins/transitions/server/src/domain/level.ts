/**
 * Terminology, used throughout this plugin; instants are ms since 1970-01-01T00:00:00Z (UTC):
 * - level: where a document stands at an instant, as `open`; for each of its states, and for its embargo
 * - transition: a change of level, at an instant
 * - announcement: what the world is told of a transition
 */

/** The level of what the public does not see: under embargo, or not published yet. */
export const HIDDEN = '-';
/** The level of an entry without a window. */
const WITHOUT = '';

/** One thing of a document that has levels, by its present dates. */
export interface Tracked {
  name: string;
  /** What is announced when a level is entered; by level. */
  events: Record<string, string>;
  /** The level that is announced also when there was none before. */
  entered: string;
  levelAt: (instant: number) => string;
  /** The first later instant at which the level may change. */
  nextAfter: (instant: number) => number | null;
}

/** A change of level. */
export interface LevelChange {
  from: string;
  to: string;
  at: number;
}

/** Every change of level in `(after, until]`, in order. */
export function changesBetween(
  tracked: Pick<Tracked, 'levelAt' | 'nextAfter'>,
  after: number,
  until: number
): LevelChange[] {
  const changes: LevelChange[] = [];
  let from = tracked.levelAt(after);
  for (let at = tracked.nextAfter(after); at !== null && at <= until; at = tracked.nextAfter(at)) {
    const to = tracked.levelAt(at);
    if (to !== from) changes.push({ from, to, at });
    from = to;
  }
  return changes;
}

/**
 * What is announced of a change of level, if anything: an entry that is published while it is closed has not closed.
 */
export function eventOf({ events, entered }: Tracked, { from, to }: LevelChange): string | null {
  const isNew = from === HIDDEN || from === WITHOUT;
  return isNew && to !== entered ? null : (events[to] ?? null);
}

/** A level as it is told: `null` for none. */
export function publicLevel(level: string): string | null {
  return level === HIDDEN || level === WITHOUT ? null : level;
}
