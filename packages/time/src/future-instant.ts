import { and, compare, FALSE, not, or, TRUE, type Condition, type DatesPath } from './condition';
import type { Day } from './zone';

/**
 * A transition or deadline that is ahead for the rows that meet `when`. It comes at an attribute's instant, at a fixed
 * one, at the end of the current day in the row's zone, or at the first of a component's dates `after` an instant.
 */
export interface FutureInstant {
  when: Condition;
  at:
    | { attribute: string }
    | { instant: number }
    | { timezone: string | null; days: Day[] }
    | { dates: DatesPath; after: number };
}

/** Rows that have something ahead, before (or at) `limit` (`null`: at any time). */
export function occursBefore(ahead: FutureInstant[], limit: number | null, operator: '<' | '<='): Condition {
  return or(...ahead.map(({ when, at }) => (limit === null ? when : and(when, isBy(at, limit, operator)))));
}

function isBy(at: FutureInstant['at'], limit: number, operator: '<' | '<='): Condition {
  if ('attribute' in at) return compare(at.attribute, operator, limit);
  if ('dates' in at) return { kind: 'someDate', ...at, by: { operator, instant: limit } };
  const inTime = (instant: number) => instant < limit || (operator === '<=' && instant === limit);
  if ('instant' in at) return inTime(at.instant) ? TRUE : FALSE;
  const days = at.days.filter(({ end }) => inTime(end));
  return or(...days.map((day) => inZone(at.timezone, day)));
}

function inZone(timezone: string | null, { zones, others }: Day): Condition {
  const named: Condition = timezone === null ? FALSE : { kind: 'oneOf', attribute: timezone, values: zones };
  return others ? not(named) : named;
}
