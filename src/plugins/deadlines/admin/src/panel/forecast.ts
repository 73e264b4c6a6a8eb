import {
  earliest,
  endingPhase,
  type Model,
  nextDeadline,
  nextOf,
  phaseOf,
  type State,
  windowOf,
  WITHOUT,
  wordAt,
} from '@guichet/time';
import type { EntryDates } from './entry-dates';

/** A state at an instant, and what happens next; instants in ms (UTC). */
export interface Forecast {
  state: State;
  /** `null`: it has no state, because it has no dates or is excluded from having one. */
  word: string | null;
  /** The attribute that excludes it. */
  excludedBy: string | null;
  /** `isEnd`: the instant is said like a deadline, "until". */
  next: { at: number; word: string; isEnd: boolean } | null;
  /** Whether it is in its last phase. */
  isOver: boolean;
  /** Since when, if the dates of one entry decide. */
  endedAt: number | null;
  /** A cut-off that comes before the end. */
  cutOff: number | null;
}

export function forecastsOf(model: Model, entry: EntryDates, now: number): Forecast[] {
  return model.states.map((state) => forecastOf(model, state, entry, now));
}

function forecastOf(model: Model, state: State, entry: EntryDates, now: number): Forecast {
  const starts = entry.starts.get(state.name)!;
  const word = wordAt(state, starts, now);
  const at = nextOf(state, starts, now);
  const isOver = word === state.words.at(-1);
  const last = starts.length === 1 ? starts[0][starts[0].length - 1] : null;
  return {
    state,
    word: word === WITHOUT ? null : word,
    excludedBy: entry.exclusions.get(state.name) ?? null,
    next: at === null ? null : nextAt(model, state, entry, at),
    isOver,
    endedAt: isOver ? last : null,
    cutOff: cutOffBefore(model, state, entry, now),
  };
}

function nextAt(model: Model, state: State, entry: EntryDates, at: number): Forecast['next'] {
  const phase = phaseOf(state, entry.starts.get(state.name)!, at)!;
  return { at, word: state.words[phase], isEnd: phase === endingPhase(model, state) };
}

function cutOffBefore({ deadline }: Model, state: State, entry: EntryDates, now: number): number | null {
  if (deadline?.state.name !== state.name) return null;
  const ending = { starts: entry.starts.get(state.name)![0], phase: deadline.phase };
  const due = nextDeadline(ending, entry.cutOffs, now);
  return due === windowOf(ending).until ? null : due;
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
