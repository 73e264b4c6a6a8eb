import type { FutureInstant } from './future-instant';
import { and, compare, not, type Condition, type DatesPath } from './condition';
import type { Rule } from './rule';
import { appliesTo, phaseCondition } from './rule-condition';
import { earliest, phaseAt, type Window } from './window';

/**
 * The next instant by which somebody has to act: a cut-off or the end of the window, whichever comes first.
 *
 * @param cutOffs in any order; empty if the window's rule does not apply
 * @returns `null` if the window has ended, or nothing is ahead
 */
export function nextDeadline(window: Window, cutOffs: number[], instant: number): number | null {
  if (phaseAt(window, instant) === 'after') return null;
  return earliest([window.until, ...cutOffs].filter((date) => date !== null && date > instant));
}

/** What somebody has to act by, and when (ms, UTC). See docs/glossary.md#words. */
export type DeadlineAhead<CutOff> =
  { kind: 'closing'; at: number } | { kind: 'cut-off'; at: number; cutOff: CutOff };

/**
 * The next deadline with its details. A cut-off at the end of the window counts as the end: nobody can act after it.
 *
 * @param cutOffs in any order; the first of two at one instant counts
 */
export function nextDeadlineOf<CutOff extends { at: number }>(
  window: Window,
  cutOffs: CutOff[],
  instant: number
): DeadlineAhead<CutOff> | null {
  const dates = cutOffs.map(({ at }) => at);
  const at = nextDeadline(window, dates, instant);
  if (at === null) return null;
  return at === window.until
    ? { kind: 'closing', at }
    : { kind: 'cut-off', at, cutOff: cutOffs[dates.indexOf(at)] };
}

/** The rule of `nextDeadline` as a condition for the database: everything that may be a row's next deadline. */
export function deadlinesAhead(
  rule: Rule,
  cutOffs: DatesPath | null,
  instant: number,
  defaultZone: string
): FutureInstant[] {
  const notEnded = and(appliesTo(rule), not(phaseCondition(rule, 'after', instant, defaultZone)));
  const ahead: FutureInstant[] = [];
  if (rule.until !== null) {
    const ends = compare(rule.until, '>', instant);
    ahead.push({ when: and(notEnded, ends), at: { attribute: rule.until } });
  }
  if (cutOffs !== null) {
    const some: Condition = { kind: 'someDate', dates: cutOffs, after: instant, by: null };
    ahead.push({ when: and(notEnded, some), at: { dates: cutOffs, after: instant } });
  }
  return ahead;
}
