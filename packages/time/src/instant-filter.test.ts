import { compare, missing, not, type Condition } from './condition';
import { FilterError } from './filter';
import { instantFilter } from './instant-filter';
import { holds, ms } from '../test-support';

const CLOSES = '2022-03-18T23:00:00.000Z';
const NEXT_MINUTE = '2022-03-18T23:01:00.000Z';
const ROWS = {
  'a millisecond before': ms(CLOSES) - 1,
  'at the closing': ms(CLOSES),
  'a millisecond after': ms(CLOSES) + 1,
  'a minute after': ms(NEXT_MINUTE),
  'no instant': null,
};

const by = (limit: number | null, operator: '<' | '<='): Condition =>
  limit === null ? not(missing('next')) : compare('next', operator, limit);

function found(filter: unknown): string[] {
  const condition = instantFilter(filter, by);
  return Object.entries(ROWS).flatMap(([name, next]) => (holds(condition, { next }) ? [name] : []));
}

const [BEFORE, AT, AFTER, MINUTE, NONE] = Object.keys(ROWS);

describe('a filter on an instant finds', () => {
  it.each<[string, unknown, string[]]>([
    ['a bare instant', CLOSES, [AT]],
    ['a list of instants', [CLOSES, NEXT_MINUTE], [AT, MINUTE]],
    ['none by null', null, [NONE]],
    ['$eq: that millisecond', { $eq: CLOSES }, [AT]],
    ['$eq null: none', { $eq: null }, [NONE]],
    ['$eqi: that millisecond', { $eqi: CLOSES }, [AT]],
    ['$ne: other instants, but not rows without one', { $ne: CLOSES }, [BEFORE, AFTER, MINUTE]],
    ['$ne null: any instant', { $ne: null }, [BEFORE, AT, AFTER, MINUTE]],
    ['$nei: other instants', { $nei: CLOSES }, [BEFORE, AFTER, MINUTE]],
    ['$in: those in the list', { $in: [CLOSES, NEXT_MINUTE] }, [AT, MINUTE]],
    ['$in: none when null is listed', { $in: [CLOSES, null] }, [AT, NONE]],
    ['$in: nothing for an empty list', { $in: [] }, []],
    ['$notIn: those that are not listed', { $notIn: [CLOSES] }, [BEFORE, AFTER, MINUTE]],
    ['$notIn: any instant for an empty list', { $notIn: [] }, [BEFORE, AT, AFTER, MINUTE]],
    ['$notIn: no row without an instant, listed or not', { $notIn: [CLOSES, null] }, [BEFORE, AFTER, MINUTE]],
    ['$lt: what comes before it', { $lt: CLOSES }, [BEFORE]],
    ['$lte: what comes before or at it', { $lte: CLOSES }, [BEFORE, AT]],
    ['$gt: what comes after it', { $gt: CLOSES }, [AFTER, MINUTE]],
    ['$gte: what comes at or after it', { $gte: CLOSES }, [AT, AFTER, MINUTE]],
    ['$between: both bounds and what lies between', { $between: [CLOSES, NEXT_MINUTE] }, [AT, AFTER, MINUTE]],
    ['$between: nothing the wrong way round', { $between: [NEXT_MINUTE, CLOSES] }, []],
    ['$null: none', { $null: true }, [NONE]],
    ['$null false, as text: any instant', { $null: 'false' }, [BEFORE, AT, AFTER, MINUTE]],
    ['$notNull: any instant', { $notNull: true }, [BEFORE, AT, AFTER, MINUTE]],
    ['$notNull false, as text: none', { $notNull: 'false' }, [NONE]],
    ['two operators: what meets both', { $gt: CLOSES, $lt: NEXT_MINUTE }, [AFTER]],
    ['$not: the others, and rows without one', { $not: { $gt: CLOSES } }, [BEFORE, AT, NONE]],
    ['$not of null: any instant', { $not: null }, [BEFORE, AT, AFTER, MINUTE]],
    ['$and: what meets all', { $and: [{ $gte: CLOSES }, { $ne: NEXT_MINUTE }] }, [AT, AFTER]],
    ['$or: what meets any', { $or: [{ $lt: CLOSES }, { $null: true }] }, [BEFORE, NONE]],
    ['a list for $lt: what comes before any of them', { $lt: [CLOSES, NEXT_MINUTE] }, [BEFORE, AT, AFTER]],
    ['no operator: every row', {}, [BEFORE, AT, AFTER, MINUTE, NONE]],
  ])('%s', (_name, filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

describe('a filter on an instant is refused', () => {
  const HINT = 'is not an instant: write it as 2022-03-18T23:00:00.000Z';
  const applies = (operator: string) =>
    `${operator} does not apply to an instant: compare it with $eq, $lt, $gt, …`;
  it.each<[string, unknown, string]>([
    ['for a word', { $gt: 'soon' }, `"soon" ${HINT}`],
    ['for a month that does not exist', { $gt: '2022-13-01' }, `"2022-13-01" ${HINT}`],
    ['for a word with a number', { $gt: 'tomorrow 5' }, `"tomorrow 5" ${HINT}`],
    ['for a day that does not exist', { $gt: '2022-02-30' }, `"2022-02-30" ${HINT}`],
    ['for milliseconds as text', { $gt: '1647644400000' }, `"1647644400000" ${HINT}`],
    ['for negative milliseconds as text', { $gt: '-1' }, `"-1" ${HINT}`],
    ['for a date that is not ISO 8601', { $gt: '18 March 2022' }, `"18 March 2022" ${HINT}`],
    ['for an infinite number', { $gt: Infinity }, `"Infinity" ${HINT}`],
    ['for an invalid Date', { $gt: new Date('soon') }, `"Invalid Date" ${HINT}`],
    ['for an empty text', { $gt: '' }, `"" ${HINT}`],
    ['for null with an operator that needs an order', { $gt: null }, `"null" ${HINT}`],
    ['for a boolean', { $eq: true }, `"true" ${HINT}`],
    ['for a word in a list', { $in: [CLOSES, 'soon'] }, `"soon" ${HINT}`],
    ['for a word in $between', { $between: [CLOSES, 'soon'] }, `"soon" ${HINT}`],
    ['for $between with one bound', { $between: [CLOSES] }, `$between got ["${CLOSES}"]: give it two values`],
    ['for $contains', { $contains: '2022' }, applies('$contains')],
    ['for $notContains', { $notContains: '2022' }, applies('$notContains')],
    ['for $startsWith', { $startsWith: '2022' }, applies('$startsWith')],
    ['for $endsWith inside $not', { $not: { $endsWith: 'Z' } }, applies('$endsWith')],
    ['for an operator that does not exist', { $near: CLOSES }, applies('$near')],
    ['for an operator named constructor', { constructor: CLOSES }, applies('constructor')],
    ['for an operator named toString', { toString: CLOSES }, applies('toString')],
    ['for an operator named hasOwnProperty', { hasOwnProperty: CLOSES }, applies('hasOwnProperty')],
  ])('%s', (_name, filter, message) => {
    expect(() => found(filter)).toThrow(new FilterError(message));
  });
});
