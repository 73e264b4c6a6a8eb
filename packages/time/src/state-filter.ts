import { or, type Condition } from './condition';
import { bounds, filterCondition, FilterError, list, truth } from './filter';

/** A state word, or `null` for an entry without a state. */
export type StateValue = string | null;

/** Makes the condition that a row is in one state. A filter that finds several states needs one for each. */
export type ConditionOf = (word: StateValue) => Condition;

/**
 * The condition for a filter on a state attribute. Every operator is evaluated here, on each possible word, so the
 * database only has to decide which state a row is in.
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

type Fold = (text: string) => string;

const asWritten: Fold = (text) => text;
const lowerCase: Fold = (text) => text.toLowerCase();

/** @throws FilterError for an unknown word, which would otherwise silently match nothing */
function positionOf(operand: unknown, words: string[], fold = asWritten): number {
  const position = words.findIndex((word) => fold(word) === fold(String(operand)));
  if (position < 0) throw new FilterError(`"${operand}" is not a state: use one of ${words.join(', ')}`);
  return position;
}

const isNull: Test = (word) => word === null;
const isNotNull: Test = (word) => word !== null;

const is = (operand: unknown, words: string[], fold?: Fold): Test => {
  if (operand === null) return isNull;
  const asked = words[positionOf(operand, words, fold)];
  return (word) => word === asked;
};
/** As in SQL, an entry without a state is not "not equal" to anything. */
const isNot = (operand: unknown, words: string[], fold?: Fold): Test => {
  const test = is(operand, words, fold);
  return (word) => word !== null && !test(word);
};
const isOneOf = (operand: unknown, words: string[]): Test => {
  const tests = list(operand).map((one) => is(one, words));
  return (word) => tests.some((test) => test(word));
};

/** Compares states by their order, which is also their sort order: before "open" means upcoming. */
const onOrder =
  (matches: (difference: number) => boolean) =>
  (operand: unknown, words: string[]): Test => {
    const position = positionOf(operand, words);
    return (word) => word !== null && matches(words.indexOf(word) - position);
  };

/** Operators on texts take any part of a word. */
const onText =
  (matches: (word: string, text: string) => boolean, fold = asWritten) =>
  (operand: unknown): Test =>
  (word) =>
    word !== null && matches(fold(word), fold(String(operand)));

const TESTS: Record<string, (operand: unknown, words: string[]) => Test> = {
  $eq: (operand, words) => is(operand, words),
  $eqi: (operand, words) => is(operand, words, lowerCase),
  $ne: (operand, words) => isNot(operand, words),
  $nei: (operand, words) => isNot(operand, words, lowerCase),
  $in: isOneOf,
  $notIn: (operand, words) => {
    const test = isOneOf(operand, words);
    return (word) => word !== null && !test(word);
  },
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
  $containsi: onText((word, text) => word.includes(text), lowerCase),
  $notContains: onText((word, text) => !word.includes(text)),
  $notContainsi: onText((word, text) => !word.includes(text), lowerCase),
  $startsWith: onText((word, text) => word.startsWith(text)),
  $startsWithi: onText((word, text) => word.startsWith(text), lowerCase),
  $endsWith: onText((word, text) => word.endsWith(text)),
  $endsWithi: onText((word, text) => word.endsWith(text), lowerCase),
};
