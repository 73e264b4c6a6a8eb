import { and, not, or, type Condition } from './condition';

/** A filter that cannot be answered. The message names the operator, the value and the remedy. */
export class FilterError extends Error {}

/** Turns one operator with its operand, for example `{ $eq: 'open' }`, into a condition. */
export type Leaf = (operator: string, operand: unknown) => Condition;

const TAKES_A_LIST = ['$in', '$notIn', '$between'];

/**
 * Reads what Strapi allows as the filter of one attribute (a value, a list, operators, groups of them). Returns the
 * condition, composed of its leaves.
 *
 * @example filterCondition({ $not: { $eq: 'open' } }, leaf) // not(leaf('$eq', 'open'))
 */
export function filterCondition(filter: unknown, leaf: Leaf): Condition {
  if (Array.isArray(filter)) return leaf('$in', filter);
  if (!isRecord(filter)) return leaf('$eq', filter);
  return and(...Object.entries(filter).map(([operator, operand]) => operation(operator, operand, leaf)));
}

function operation(operator: string, operand: unknown, leaf: Leaf): Condition {
  if (operator === '$not') return not(filterCondition(operand, leaf));
  if (operator === '$and') return and(...list(operand).map((filter) => filterCondition(filter, leaf)));
  if (operator === '$or') return or(...list(operand).map((filter) => filterCondition(filter, leaf)));
  if (Array.isArray(operand) && !TAKES_A_LIST.includes(operator)) {
    return or(...operand.map((one) => leaf(operator, one)));
  }
  return leaf(operator, operand);
}

/** The operand of an operator that takes a list; a single value becomes a list of one. */
export function list(operand: unknown): unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

/** The two bounds of `$between`. */
export function bounds(operand: unknown): [unknown, unknown] {
  const [low, high, ...rest] = list(operand);
  if (low === undefined || high === undefined || rest.length > 0) {
    throw new FilterError(`$between got ${JSON.stringify(operand)}: give it two values`);
  }
  return [low, high];
}

/** The operand of `$null` and `$notNull`, which is text in a query string. */
export function truth(operand: unknown): boolean {
  return ![false, 'false', 0, '0', 'f'].includes(operand as string);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
