import { hasEnded, nextDeadline } from './deadline';
import type { DeadlineChange } from './deadline-change';
import { gatheredPhaseAt, nextGatheredTransition, nextTransition, phaseAt, type Starts } from './phases';
import type { Model, State } from './model';

/** The level of an entry under embargo. None of these levels can be the word of a state. */
export const HIDDEN = '-';
/** The level of an entry whose embargo is over, or that never had one. */
export const RELEASED = 'released';
/** The level of an entry without a phase. */
export const WITHOUT = '';

/** A change of a published deadline as it was recorded; all in ms (UTC). */
export type RecordedChange = DeadlineChange & { announcedAt: number };

/**
 * What was read of one published document: by the name of the state when its phases begin, or for a gathered state those of
 * all entries that it is gathered from; instants in ms (UTC).
 */
export interface TimelineData {
  documentId: string;
  /** Of the representative row. */
  rowId: number;
  slug: string | null;
  /** The locales in which it is published, beginning with that of the representative row. */
  locales: string[];
  /** When the representative row was published or last written, whichever is later; by the system's clock. */
  writtenAt: number;
  starts: Map<string, Starts[]>;
  embargoUntil: number | null;
  cutOffs: number[];
  changes: RecordedChange[];
}

/** What the clock does to one published document, read once. See docs/glossary.md#words. */
export interface Timeline extends TimelineData {
  /**
   * @param name a state, or the attribute of the embargo
   * @returns a word of the state, or `HIDDEN`, `RELEASED`, `WITHOUT`
   */
  levelAt: (name: string, instant: number) => string;
  /** The first later instant at which that may change. */
  nextAfter: (name: string, instant: number) => number | null;
  /** The next instant by which somebody has to act. */
  nextDeadline: (instant: number) => number | null;
}

/** Leaves out cut-offs at or after the deadline: nobody can act by them. */
export function timelineOf(model: Model, reading: TimelineData): Timeline {
  const { starts, embargoUntil } = reading;
  const isHidden = (instant: number) => embargoUntil !== null && instant < embargoUntil;
  const stateOf = (name: string) => model.states.find((state) => state.name === name)!;
  const ending = model.deadline && {
    starts: starts.get(model.deadline.state.name)![0],
    phase: model.deadline.phase,
  };
  const cutOffs = reading.cutOffs.filter((cutOff) => ending && !hasEnded(ending, cutOff));
  return {
    ...reading,
    cutOffs,
    levelAt: (name, instant) => {
      if (isHidden(instant)) return HIDDEN;
      return name === model.embargo ? RELEASED : wordAt(stateOf(name), starts.get(name)!, instant);
    },
    nextAfter: (name, instant) => {
      if (isHidden(instant)) return embargoUntil;
      return name === model.embargo ? null : nextOf(stateOf(name), starts.get(name)!, instant);
    },
    nextDeadline: (instant) => ending && nextDeadline(ending, cutOffs, instant),
  };
}

/** The word of a state at an instant, or `WITHOUT`. A state that is not gathered has the dates of one entry. */
export function wordAt(state: State, entries: Starts[], instant: number): string {
  const phase = phaseOf(state, entries, instant);
  return phase === null ? WITHOUT : state.words[phase];
}

/** The index of a state's phase at an instant; `null`: none. */
export function phaseOf({ kind }: State, entries: Starts[], instant: number): number | null {
  return kind === 'gathered' ? gatheredPhaseAt(entries, instant) : phaseAt(entries[0], instant);
}

/** The first later instant (ms, UTC) at which a state's word changes. */
export function nextOf({ kind }: State, entries: Starts[], instant: number): number | null {
  return kind === 'gathered' ? nextGatheredTransition(entries, instant) : nextTransition(entries[0], instant);
}
