import { earliest, type Model, nextDeadline, nextOf, type State, WITHOUT, wordAt } from '@guichet/time';
import type { EntryDates } from './entry-dates';

/** A state at an instant, and what happens next; instants in ms (UTC). */
export interface Forecast {
  state: State;
  /** `null`: it has no state, because it has no dates or is excluded from having one. */
  word: string | null;
  /** The attribute that excludes it. */
  excludedBy: string | null;
  next: { at: number; word: string } | null;
  /** Since when it has been over, if it is and one window decides. */
  endedAt: number | null;
  /** A cut-off that comes before the end. */
  cutOff: number | null;
}

export function forecastsOf(model: Model, entry: EntryDates, now: number): Forecast[] {
  return model.states.map((state) => forecastOf(model, state, entry, now));
}

function forecastOf({ deadline }: Model, state: State, entry: EntryDates, now: number): Forecast {
  const windows = entry.windows.get(state.name)!;
  const word = wordAt(state, windows, now);
  const at = nextOf(state, windows, now);
  const until = windows.length === 1 ? windows[0].until : null;
  const due = deadline?.state.name === state.name ? nextDeadline(windows[0], entry.cutOffs, now) : null;
  return {
    state,
    word: word === WITHOUT ? null : word,
    excludedBy: entry.exclusions.get(state.name) ?? null,
    next: at === null ? null : { at, word: wordAt(state, windows, at) },
    endedAt: word === state.words[2] ? until : null,
    cutOff: due === until ? null : due,
  };
}

/** The next instant (ms, UTC) at which the sentences about an entry change; `null`: never. */
export function nextChangeOf(
  { cutOffs, embargoUntil }: EntryDates,
  forecasts: Forecast[],
  now: number
): number | null {
  const ahead = [...cutOffs, embargoUntil].filter((instant) => instant !== null && instant > now);
  return earliest([...ahead, ...forecasts.map(({ next }) => next?.at ?? null)]);
}
