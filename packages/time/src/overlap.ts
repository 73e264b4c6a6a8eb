import { and, not, type Condition } from './condition';
import type { Rule } from './rule';
import { phaseCondition } from './rule-condition';
import { phaseAt, type Window } from './window';

/** From an instant until before another one, in ms (UTC). See docs/glossary.md#words. */
export interface Span {
  from: number;
  until: number;
}

/** Whether a window has not ended when a span begins, and has begun before the span ends. */
export function overlaps(window: Window, { from, until }: Span): boolean {
  const last = phaseAt(window, until - 1);
  return last !== null && last !== 'before' && phaseAt(window, from) !== 'after';
}

/** `overlaps` as a condition for the database. */
export function overlapCondition(rule: Rule, { from, until }: Span, defaultZone: string): Condition {
  const isIn = (phase: 'before' | 'after' | null, instant: number) =>
    phaseCondition(rule, phase, instant, defaultZone);
  return and(not(isIn(null, from)), not(isIn('after', from)), not(isIn('before', until - 1)));
}
