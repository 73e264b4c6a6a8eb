/**
 * Terminology, used throughout this plugin; instants are ms since 1970-01-01T00:00:00Z (UTC):
 * - level: the state of a document at an instant, such as `open`; one for each of its states, and one for its embargo
 * - transition: a change of level, at an instant
 * - announcement: what is told of a transition, once
 */

/** The level of what is not public: under embargo, or not published yet. */
export const HIDDEN = '-';
/** The level of an entry without a phase. */
const WITHOUT = '';

/** One state, or the embargo, of a document, by its current dates. */
export interface Tracked {
  name: string;
  /** By level: the event that announces that the level was entered. */
  events: Record<string, string>;
  /** The levels that are announced even if there was none before. */
  entered: string[];
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
 * The event that announces a change of level, if any. For example, an entry that is published after its end has not
 * closed.
 */
export function eventOf({ events, entered }: Tracked, { from, to }: LevelChange): string | null {
  const isNew = from === HIDDEN || from === WITHOUT;
  return isNew && !entered.includes(to) ? null : (events[to] ?? null);
}

/** A level as messages show it: `null` for none. */
export function publicLevel(level: string): string | null {
  return level === HIDDEN || level === WITHOUT ? null : level;
}
