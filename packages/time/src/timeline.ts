import { nextDeadline } from './deadline';
import type { DeadlineChange } from './deadline-change';
import { gatheredPhaseAt, nextGatheredTransition } from './rule';
import { nextTransition, phaseAt, PHASES, type Phase, type Window } from './window';
import type { Model, State } from './model';

/** The level of an entry under embargo. None of these levels can be the word of a state. */
export const HIDDEN = '-';
/** The level of an entry whose embargo is over, or that never had one. */
export const RELEASED = 'released';
/** The level of an entry without a window. */
export const WITHOUT = '';

/** A change of a published deadline as it was recorded; all in ms (UTC). */
export type RecordedChange = DeadlineChange & { announcedAt: number };

/** What was read of one published document: its windows by the name of the state; instants in ms (UTC). */
export interface TimelineData {
  documentId: string;
  /** Of the representative row. */
  rowId: number;
  slug: string | null;
  /** The locales in which it is published, beginning with that of the representative row. */
  locales: string[];
  /** When the representative row was published or last written, whichever is later; by the system's clock. */
  writtenAt: number;
  windows: Map<string, Window[]>;
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

/** Leaves out cut-offs at or after the end of the window: nobody can act by them. */
export function timelineOf(model: Model, reading: TimelineData): Timeline {
  const { windows, embargoUntil } = reading;
  const isHidden = (instant: number) => embargoUntil !== null && instant < embargoUntil;
  const stateOf = (name: string) => model.states.find((state) => state.name === name)!;
  const deadline: Window = windows.get(model.deadline?.state.name ?? '')?.[0] ?? { from: null, until: null };
  const cutOffs = reading.cutOffs.filter((cutOff) => phaseAt(deadline, cutOff) !== 'after');
  return {
    ...reading,
    cutOffs,
    levelAt: (name, instant) => {
      if (isHidden(instant)) return HIDDEN;
      return name === model.embargo ? RELEASED : wordAt(stateOf(name), windows.get(name)!, instant);
    },
    nextAfter: (name, instant) => {
      if (isHidden(instant)) return embargoUntil;
      return name === model.embargo ? null : nextOf(stateOf(name), windows.get(name)!, instant);
    },
    nextDeadline: (instant) => nextDeadline(deadline, cutOffs, instant),
  };
}

/** The word of a state at an instant, or `WITHOUT`. A state that is not gathered has one window. */
export function wordAt({ kind, words }: State, windows: Window[], instant: number): string {
  const phase: Phase | null =
    kind === 'gathered' ? gatheredPhaseAt(windows, instant) : phaseAt(windows[0], instant);
  return phase === null ? WITHOUT : words[PHASES.indexOf(phase)];
}

/** The first later instant (ms, UTC) at which a state's word changes. */
export function nextOf({ kind }: State, windows: Window[], instant: number): number | null {
  return kind === 'gathered' ? nextGatheredTransition(windows, instant) : nextTransition(windows[0], instant);
}
