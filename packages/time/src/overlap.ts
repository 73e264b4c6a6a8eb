import { and, not, type Condition } from './condition';
import { phaseAt, type Starts } from './phases';
import type { Rule } from './rule';
import { phaseCondition } from './rule-condition';

/** From an instant until before another one, in ms (UTC). See docs/glossary.md#words. */
export interface Span {
  from: number;
  until: number;
}

/** Whether an entry has left its first phase before a span ends, and has not reached its last one when it begins. */
export function overlaps(starts: Starts, { from, until }: Span): boolean {
  const last = phaseAt(starts, until - 1);
  return last !== null && last !== 0 && phaseAt(starts, from) !== starts.length;
}

/** `overlaps` as a condition for the database. */
export function overlapCondition(rule: Rule, { from, until }: Span, defaultZone: string): Condition {
  const isIn = (phase: number | null, instant: number) => phaseCondition(rule, phase, instant, defaultZone);
  return and(not(isIn(null, from)), not(isIn(rule.starts.length, from)), not(isIn(0, until - 1)));
}
