import { FilterError } from './filter';
import { stateFilter, type StateValue } from './state-filter';
import { holds } from '../test-support';

const WORDS = ['upcoming', 'open', 'closed'];
const ROWS: StateValue[] = [...WORDS, null];

/** The states of the rows that a filter finds, out of one row in each state and one without a state. */
function found(filter: unknown): StateValue[] {
  const condition = stateFilter(filter, WORDS, (word) => ({ kind: 'ids', ids: [ROWS.indexOf(word)] }));
  return ROWS.filter((_word, id) => holds(condition, { id }));
}

const STATED = WORDS as StateValue[];

describe('a filter on a state finds', () => {
  it.each<[string, unknown, StateValue[]]>([
    ['a state by itself', 'open', ['open']],
    ['a list of states', ['open', 'closed'], ['open', 'closed']],
    ['no state by null', null, [null]],
    ['$eq: that state', { $eq: 'open' }, ['open']],
    ['$eq null: no state', { $eq: null }, [null]],
    ['$eqi: that state, in capitals too', { $eqi: 'OPEN' }, ['open']],
    ['$eqi null: no state', { $eqi: null }, [null]],
    ['$ne: the other states, but no row without a state', { $ne: 'open' }, ['upcoming', 'closed']],
    ['$ne null: every state', { $ne: null }, STATED],
    ['$nei: the other states, in capitals too', { $nei: 'OPEN' }, ['upcoming', 'closed']],
    ['$nei null: every state', { $nei: null }, STATED],
    ['$in: the states of the list', { $in: ['closed', 'upcoming'] }, ['upcoming', 'closed']],
    ['$in: a single state', { $in: 'open' }, ['open']],
    ['$in: also no state, if null is listed', { $in: ['open', null] }, ['open', null]],
    ['$in: nothing for an empty list', { $in: [] }, []],
    ['$notIn: the states that are not listed', { $notIn: ['open'] }, ['upcoming', 'closed']],
    ['$notIn: every state for an empty list', { $notIn: [] }, STATED],
    ['$notIn: none without a state, listed or not', { $notIn: ['open', null] }, ['upcoming', 'closed']],
    ['$null: no state', { $null: true }, [null]],
    ['$null, as text: no state', { $null: 'true' }, [null]],
    ['$null false: every state', { $null: false }, STATED],
    ['$null false, as text: every state', { $null: 'false' }, STATED],
    ['$notNull: every state', { $notNull: true }, STATED],
    ['$notNull false: no state', { $notNull: 'false' }, [null]],
    ['$lt: the states before it', { $lt: 'open' }, ['upcoming']],
    ['$lt: nothing before the first', { $lt: 'upcoming' }, []],
    ['$lte: the states up to it', { $lte: 'open' }, ['upcoming', 'open']],
    ['$gt: the states after it', { $gt: 'open' }, ['closed']],
    ['$gt: nothing after the last', { $gt: 'closed' }, []],
    ['$gte: the states from it on', { $gte: 'open' }, ['open', 'closed']],
    ['$between: the states from one to another', { $between: ['upcoming', 'open'] }, ['upcoming', 'open']],
    ['$between: nothing the wrong way round', { $between: ['closed', 'upcoming'] }, []],
    ['$contains: the states that contain the text', { $contains: 'o' }, STATED],
    ['$contains: not in capitals', { $contains: 'OP' }, []],
    ['$containsi: in capitals too', { $containsi: 'OP' }, ['open']],
    ['$notContains: the states without the text', { $notContains: 'p' }, ['closed']],
    ['$notContains: every state, if the text is in capitals', { $notContains: 'P' }, STATED],
    ['$notContainsi: in capitals too', { $notContainsi: 'P' }, ['closed']],
    ['$startsWith: the states that begin with the text', { $startsWith: 'up' }, ['upcoming']],
    ['$startsWith: not in capitals', { $startsWith: 'UP' }, []],
    ['$startsWithi: in capitals too', { $startsWithi: 'UP' }, ['upcoming']],
    ['$endsWith: the states that end with the text', { $endsWith: 'ed' }, ['closed']],
    ['$endsWith: not in capitals', { $endsWith: 'ED' }, []],
    ['$endsWithi: in capitals too', { $endsWithi: 'ED' }, ['closed']],
  ])('%s', (_name, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

describe('a group of filters on a state finds', () => {
  it.each<[string, unknown, StateValue[]]>([
    ['two operators: what meets both', { $gte: 'open', $ne: 'closed' }, ['open']],
    ['$not: the others, and those without a state', { $not: { $eq: 'open' } }, ['upcoming', 'closed', null]],
    ['$not of a bare state: the same', { $not: 'open' }, ['upcoming', 'closed', null]],
    ['$not of $ne: that state, and no state', { $not: { $ne: 'open' } }, ['open', null]],
    ['$not of $not: that state', { $not: { $not: 'open' } }, ['open']],
    ['$not of null: every state', { $not: null }, STATED],
    ['$and: what meets all', { $and: [{ $gt: 'upcoming' }, { $lt: 'closed' }] }, ['open']],
    ['$or: what meets any', { $or: [{ $eq: 'upcoming' }, { $null: true }] }, ['upcoming', null]],
    ['$or of bare states', { $or: ['upcoming', 'open'] }, ['upcoming', 'open']],
    ['$not of $or: the rest', { $not: { $or: ['upcoming', 'open'] } }, ['closed', null]],
    ['a list for $eq: any of them', { $eq: ['open', null] }, ['open', null]],
    ['a list for $startsWith: any of them', { $startsWith: ['up', 'cl'] }, ['upcoming', 'closed']],
    ['a list for $ne: what differs from any of them', { $ne: ['open', 'closed'] }, STATED],
    ['no operator: every row', {}, ROWS],
  ])('%s', (_name, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

describe('a filter on a state is refused', () => {
  const UNKNOWN = '"ajar" is not a state: use one of upcoming, open, closed';
  it.each<[string, unknown, string]>([
    ['with an unknown word', 'ajar', UNKNOWN],
    ['with a list of them', ['open', 'ajar'], UNKNOWN],
    ['with an empty word', '', '"" is not a state: use one of upcoming, open, closed'],
    ['with $eq and an unknown word', { $eq: 'ajar' }, UNKNOWN],
    ['with $eq and capitals', { $eq: 'Open' }, '"Open" is not a state: use one of upcoming, open, closed'],
    ['with $eqi and an unknown word', { $eqi: 'ajar' }, UNKNOWN],
    ['with $ne and an unknown word', { $ne: 'ajar' }, UNKNOWN],
    ['with $nei and an unknown word', { $nei: 'ajar' }, UNKNOWN],
    ['with $in and an unknown word', { $in: ['open', 'ajar'] }, UNKNOWN],
    ['with $notIn and an unknown word', { $notIn: ['ajar'] }, UNKNOWN],
    ['with $not and an unknown word', { $not: { $eq: 'ajar' } }, UNKNOWN],
    ['with $lt and an unknown word', { $lt: 'ajar' }, UNKNOWN],
    ['with $lte and an unknown word', { $lte: 'ajar' }, UNKNOWN],
    ['with $gt and an unknown word', { $gt: 'ajar' }, UNKNOWN],
    ['with $gte and an unknown word', { $gte: 'ajar' }, UNKNOWN],
    ['with $between and an unknown word', { $between: ['open', 'ajar'] }, UNKNOWN],
    ['with $gt and null', { $gt: null }, '"null" is not a state: use one of upcoming, open, closed'],
    ['with $between and one word', { $between: 'open' }, '$between got "open": give it two values'],
    [
      'with an operator that does not exist',
      { $near: 'open' },
      '$near is not an operator for a state: use one such as $eq, $ne or $in',
    ],
    [
      'with such an operator inside $not',
      { $not: { $near: 'open' } },
      '$near is not an operator for a state: use one such as $eq, $ne or $in',
    ],
    [
      'with such an operator inside $or',
      { $or: [{ $near: 'x' }] },
      '$near is not an operator for a state: use one such as $eq, $ne or $in',
    ],
    [
      'with an operator named constructor',
      { constructor: 'open' },
      'constructor is not an operator for a state: use one such as $eq, $ne or $in',
    ],
    [
      'with an operator named toString',
      { toString: 'open' },
      'toString is not an operator for a state: use one such as $eq, $ne or $in',
    ],
    [
      'with an operator named valueOf',
      { $not: { valueOf: 'x' } },
      'valueOf is not an operator for a state: use one such as $eq, $ne or $in',
    ],
    [
      'with an attribute in place of an operator',
      { word: 'open' },
      'word is not an operator for a state: use one such as $eq, $ne or $in',
    ],
  ])('%s', (_name, filter, message) => {
    expect(() => found(filter)).toThrow(new FilterError(message));
  });
});

it('the condition names the states that a filter finds, and no others', () => {
  const asked: StateValue[] = [];
  stateFilter({ $ne: 'open' }, WORDS, (word) => {
    asked.push(word);
    return { kind: 'ids', ids: [] };
  });
  expect(asked).toEqual(['upcoming', 'closed']);
});
