import type { FutureInstant } from './future-instant';
import { and, compare, not, or, type Condition } from './condition';
import type { Deadline, Model, State } from './model';
import { phaseAt, type Starts } from './phases';
import { appliesTo, phaseCondition } from './rule-condition';
import { earliest, type Window } from './window';

/** When an entry's phases begin, and the one that begins at the deadline. */
export interface Ending {
  starts: Starts;
  phase: number;
}

/**
 * The phase of a state whose beginning is an end for its readers: the deadline if the state has one, or its last date. "Until
 * midnight" is said of an end, "from midnight" of any other date.
 */
export function endingPhase({ deadline }: Model, { name, words }: State): number {
  return deadline?.state.name === name ? deadline.phase : words.length - 1;
}

/** The attributes whose dates are ends. */
export function endsOf(model: Model): string[] {
  const ends = model.states.map((state) =>
    state.kind === 'dated' ? state.rule.starts[endingPhase(model, state) - 1] : null
  );
  return ends.filter((attribute) => attribute !== null);
}

/** Whether that phase, or a later one, has begun. */
export function hasEnded({ starts, phase }: Ending, instant: number): boolean {
  return (phaseAt(starts, instant) ?? 0) >= phase;
}

/** The phase before it, as a window. */
export function windowOf({ starts, phase }: Ending): Window {
  return { from: starts[phase - 2] ?? null, until: starts[phase - 1] };
}

/**
 * The next instant by which somebody has to act: a cut-off or the deadline, whichever comes first.
 *
 * @param cutOffs in any order; empty if the rule does not apply to the entry
 * @returns `null` if it has ended, or nothing is ahead
 */
export function nextDeadline(ending: Ending, cutOffs: number[], instant: number): number | null {
  if (hasEnded(ending, instant)) return null;
  return earliest([windowOf(ending).until, ...cutOffs].filter((date) => date !== null && date > instant));
}

/** What somebody has to act by, and when (ms, UTC). See docs/glossary.md#words. */
export type DeadlineAhead<CutOff> =
  { kind: 'closing'; at: number } | { kind: 'cut-off'; at: number; cutOff: CutOff };

/**
 * The next deadline with its details. A cut-off at the deadline counts as the deadline: nobody can act after it.
 *
 * @param cutOffs in any order; the first of two at one instant counts
 */
export function nextDeadlineOf<CutOff extends { at: number }>(
  ending: Ending,
  cutOffs: CutOff[],
  instant: number
): DeadlineAhead<CutOff> | null {
  const dates = cutOffs.map(({ at }) => at);
  const at = nextDeadline(ending, dates, instant);
  if (at === null) return null;
  return at === windowOf(ending).until
    ? { kind: 'closing', at }
    : { kind: 'cut-off', at, cutOff: cutOffs[dates.indexOf(at)] };
}

/** The rule of `nextDeadline` as a condition for the database: everything that may be a row's next deadline. */
export function deadlinesAhead(deadline: Deadline, instant: number, defaultZone: string): FutureInstant[] {
  const { until, cutOffs } = deadline;
  const open = notEnded(deadline, instant, defaultZone);
  const ahead: FutureInstant[] = [
    { when: and(open, compare(until, '>', instant)), at: { attribute: until } },
  ];
  if (cutOffs !== null) {
    const some: Condition = { kind: 'someDate', dates: cutOffs, after: instant, by: null };
    ahead.push({ when: and(open, some), at: { dates: cutOffs, after: instant } });
  }
  return ahead;
}

/** Whether a row has a deadline that has not passed, or none that ever passes: only then its cut-offs count. */
export function notEnded({ state, phase }: Deadline, instant: number, defaultZone: string): Condition {
  const { rule } = state;
  const ended = rule.starts
    .slice(phase - 1)
    .map((_start, index) => phaseCondition(rule, phase + index, instant, defaultZone));
  return and(appliesTo(rule), not(or(...ended)));
}
