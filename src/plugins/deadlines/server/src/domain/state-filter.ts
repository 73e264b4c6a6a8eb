import { or, type Condition } from './condition';
import { bounds, filterCondition, FilterError, list, truth } from './filter';

/** A state word, or `null` for an entry that has no state. */
export type StateValue = string | null;

/** The condition "the state is one of these words" is built for each of them. */
export type ConditionOf = (word: StateValue) => Condition;

/**
 * The condition that a filter on a state attribute makes. Every operator is answered by asking it of each
 * possible word, so the database only ever has to decide which state a row is in.
 *
 * @param words the states in their order, e.g. `['upcoming', 'open', 'closed']`
 */
export function stateFilter(filter: unknown, words: string[], conditionOf: ConditionOf): Condition {
  return filterCondition(filter, (operator, operand) => {
    const test = testOf(operator, operand, words);
    return or(...[...words, null].filter(test).map(conditionOf));
  });
}

type Test = (word: StateValue) => boolean;

function testOf(operator: string, operand: unknown, words: string[]): Test {
  if (!Object.hasOwn(TESTS, operator))
    throw new FilterError(`${operator} is not an operator for a state: use one such as $eq, $ne or $in`);
  return TESTS[operator](operand, words);
}

const onText =
  (matches: (word: string, text: string) => boolean, ignoreCase = false) =>
  (operand: unknown): Test => {
    const fold = (text: string) => (ignoreCase ? text.toLowerCase() : text);
    return (word) => word !== null && matches(fold(word), fold(String(operand)));
  };

/** States are compared by their order, as they are sorted: before "open" means upcoming. */
const onOrder =
  (matches: (difference: number) => boolean) =>
  (operand: unknown, words: string[]): Test => {
    const position = words.indexOf(String(operand));
    if (position < 0) throw new FilterError(`"${operand}" is not a state: use one of ${words.join(', ')}`);
    return (word) => word !== null && matches(words.indexOf(word) - position);
  };

const equals = onText((word, text) => word === text);
const equalsIgnoringCase = onText((word, text) => word === text, true);
const differs = onText((word, text) => word !== text);
const differsIgnoringCase = onText((word, text) => word !== text, true);
const isNull: Test = (word) => word === null;
const isNotNull: Test = (word) => word !== null;
const includes = (operand: unknown): Test => {
  const tests = list(operand).map((one) => (one === null ? isNull : equals(one)));
  return (word) => tests.some((test) => test(word));
};

const TESTS: Record<string, (operand: unknown, words: string[]) => Test> = {
  $eq: (operand) => (operand === null ? isNull : equals(operand)),
  $eqi: (operand) => (operand === null ? isNull : equalsIgnoringCase(operand)),
  $ne: (operand) => (operand === null ? isNotNull : differs(operand)),
  $nei: (operand) => (operand === null ? isNotNull : differsIgnoringCase(operand)),
  $in: includes,
  $notIn: (operand) => (word) => word !== null && !includes(operand)(word),
  $null: (operand) => (truth(operand) ? isNull : isNotNull),
  $notNull: (operand) => (truth(operand) ? isNotNull : isNull),
  $lt: onOrder((difference) => difference < 0),
  $lte: onOrder((difference) => difference <= 0),
  $gt: onOrder((difference) => difference > 0),
  $gte: onOrder((difference) => difference >= 0),
  $between: (operand, words) => {
    const [low, high] = bounds(operand);
    const tests = [TESTS.$gte(low, words), TESTS.$lte(high, words)];
    return (word) => tests.every((test) => test(word));
  },
  $contains: onText((word, text) => word.includes(text)),
  $containsi: onText((word, text) => word.includes(text), true),
  $notContains: onText((word, text) => !word.includes(text)),
  $notContainsi: onText((word, text) => !word.includes(text), true),
  $startsWith: onText((word, text) => word.startsWith(text)),
  $startsWithi: onText((word, text) => word.startsWith(text), true),
  $endsWith: onText((word, text) => word.endsWith(text)),
  $endsWithi: onText((word, text) => word.endsWith(text), true),
};
