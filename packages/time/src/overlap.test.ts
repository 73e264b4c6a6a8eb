import { overlapCondition, overlaps } from './overlap';
import { startsOf, type Rule } from './rule';
import { entryValuesOf, holds, ms } from '../test-support';

const RULE: Rule = {
  starts: ['opensAt', 'closesAt'],
  untilDefault: 'never',
  timezone: null,
  requires: null,
  unless: [],
};
const MARCH = { from: ms('2022-03-01'), until: ms('2022-04-01') };
const END_OF_DAY: Rule = { ...RULE, untilDefault: 'end-of-day' };

describe('what overlaps a span', () => {
  it.each<[string, Rule, string | null, string | null, boolean]>([
    ['ends when the span begins', RULE, '2022-02-01', '2022-03-01', false],
    ['ends a millisecond later', RULE, '2022-02-01', '2022-03-01T00:00:00.001Z', true],
    ['lies inside', RULE, '2022-03-02', '2022-03-03', true],
    ['begins a millisecond before the span ends', RULE, '2022-03-31T23:59:59.999Z', null, true],
    ['begins when the span ends', RULE, '2022-04-01', null, false],
    ['lasts longer than the span', RULE, '2022-01-01', '2023-01-01', true],
    ['has always begun', RULE, null, '2022-03-02', true],
    ['has always begun, and is over', RULE, null, '2022-02-02', false],
    ['is one instant', RULE, '2022-03-02', '2022-03-02', true],
    ['has no dates', RULE, null, null, false],
    ['ends with its day, the day before', END_OF_DAY, '2022-02-28T12:00:00Z', null, false],
    ['ends with its day', END_OF_DAY, '2022-03-01T00:00:00Z', null, true],
  ])('a window that %s: the same in TypeScript and for the database', (_name, rule, from, until, isIn) => {
    const row = { opensAt: from && ms(from), closesAt: until && ms(until) };
    const starts = startsOf(rule, entryValuesOf(row), 'UTC');
    const inDatabase = holds(overlapCondition(rule, MARCH, 'UTC'), row);
    expect([overlaps(starts, MARCH), inDatabase]).toEqual([isIn, isIn]);
  });
});
