import { and, not, or, type Condition } from './condition';
import { bounds, filterCondition, FilterError, list, truth } from './filter';
import { readInstant } from './instant';

/** Rows whose instant is not null and before (or at) `limit`, in ms (UTC); `null`: merely not null. */
export type By = (limit: number | null, operator: '<' | '<=') => Condition;

/** The condition for a filter on a computed instant, composed of calls of `by` alone. */
export function instantFilter(filter: unknown, by: By): Condition {
  return filterCondition(filter, (operator, operand) => {
    if (!Object.hasOwn(COMPARISONS, operator)) {
      throw new FilterError(`${operator} does not apply to an instant: compare it with $eq, $lt, $gt, …`);
    }
    return COMPARISONS[operator](operand, by);
  });
}

const present = (by: By) => by(null, '<');
const before = (instant: number, by: By) => by(instant, '<');
const upTo = (instant: number, by: By) => by(instant, '<=');
const at = (instant: number, by: By) => and(upTo(instant, by), not(before(instant, by)));

const equal = (operand: unknown, by: By): Condition =>
  operand === null ? not(present(by)) : at(toInstant(operand), by);
const oneOf = (operand: unknown, by: By) => or(...list(operand).map((one) => equal(one, by)));

const COMPARISONS: Record<string, (operand: unknown, by: By) => Condition> = {
  $eq: equal,
  $eqi: equal,
  $ne: (operand, by) => and(present(by), not(equal(operand, by))),
  $nei: (operand, by) => and(present(by), not(equal(operand, by))),
  $in: oneOf,
  $notIn: (operand, by) => and(present(by), not(oneOf(operand, by))),
  $lt: (operand, by) => before(toInstant(operand), by),
  $lte: (operand, by) => upTo(toInstant(operand), by),
  $gt: (operand, by) => and(present(by), not(upTo(toInstant(operand), by))),
  $gte: (operand, by) => and(present(by), not(before(toInstant(operand), by))),
  $between: (operand, by) => {
    const [low, high] = bounds(operand).map(toInstant);
    return and(upTo(high, by), not(before(low, by)));
  },
  $null: (operand, by) => (truth(operand) ? not(present(by)) : present(by)),
  $notNull: (operand, by) => (truth(operand) ? present(by) : not(present(by))),
};

function toInstant(value: unknown): number {
  const instant = readInstant(value);
  if (instant !== null) return instant;
  throw new FilterError(`"${value}" is not an instant: write it as 2022-03-18T23:00:00.000Z`);
}
