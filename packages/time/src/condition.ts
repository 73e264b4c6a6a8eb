import type { Day } from './zone';

/**
 * A condition on one row, for a database query. It is two-valued: where an attribute is null,
 * `compare`, `compareDay`, `oneOf` and `equals` are false, never unknown, so that `not` is always the complement.
 *
 * `compareDay` compares an attribute with the start of the current day in the row's own zone; `someDate` asks
 * whether any of the dates in a repeatable component is after an instant (and within a limit, if given). `gathers` asks
 * whether any of the published entries that a row gathers from meets a condition on those.
 *
 * See docs/glossary.md#words.
 */
export type Condition =
  | { kind: 'constant'; value: boolean }
  | { kind: 'compare'; attribute: string; operator: '<' | '<=' | '>' | '>='; instant: number }
  | { kind: 'compareDay'; attribute: string; operator: '<' | '>='; timezone: string; days: Day[] }
  | { kind: 'someDate'; dates: DatesPath; after: number; by: Limit | null }
  | { kind: 'oneOf'; attribute: string; values: string[] }
  | { kind: 'equals'; attribute: string; value: string | boolean }
  | { kind: 'missing'; attribute: string }
  | { kind: 'component'; attribute: string }
  | { kind: 'ids'; ids: number[] }
  | { kind: 'gathers'; from: Gathering; condition: Condition }
  | { kind: 'and' | 'or'; conditions: Condition[] }
  | { kind: 'not'; condition: Condition };

/** Where to find the dates of a repeatable component: the attribute that holds it, and the datetime in it. */
export interface DatesPath {
  attribute: string;
  date: string;
}

/** The relation through which a row gathers, and the type at its other end. */
export interface Gathering {
  through: string;
  target: string;
}

/** Before an instant in ms (UTC), or at that instant too. */
export interface Limit {
  operator: '<' | '<=';
  instant: number;
}

export const TRUE: Condition = { kind: 'constant', value: true };
export const FALSE: Condition = { kind: 'constant', value: false };

/** Compares an attribute (null for a bound that a rule does not have) with an instant in ms (UTC). */
export function compare(
  attribute: string | null,
  operator: '<' | '<=' | '>' | '>=',
  instant: number
): Condition {
  return attribute === null ? FALSE : { kind: 'compare', attribute, operator, instant };
}

export function missing(attribute: string | null): Condition {
  return attribute === null ? TRUE : { kind: 'missing', attribute };
}

export function and(...conditions: Condition[]): Condition {
  return combine('and', conditions);
}

export function or(...conditions: Condition[]): Condition {
  return combine('or', conditions);
}

export function not(condition: Condition): Condition {
  if (condition.kind === 'constant') return condition.value ? FALSE : TRUE;
  if (condition.kind === 'not') return condition.condition;
  return { kind: 'not', condition };
}

/** Folds constants, so that a renderer meets one only at the top. */
function combine(kind: 'and' | 'or', conditions: Condition[]): Condition {
  const decisive = kind === 'or';
  const open = conditions.filter((condition) => condition.kind !== 'constant');
  if (conditions.some((condition) => condition.kind === 'constant' && condition.value === decisive)) {
    return decisive ? TRUE : FALSE;
  }
  if (open.length === 0) return decisive ? FALSE : TRUE;
  return open.length === 1 ? open[0] : { kind, conditions: open };
}
