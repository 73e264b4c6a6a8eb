import { and, compare, FALSE, missing, not, or, TRUE, type Condition } from './condition';
import { holds, ms, type Row } from '../test-support';

const AT = ms('2022-03-18T23:00:00.000Z');
const ended = compare('closesAt', '<=', AT);
const undated = missing('closesAt');

describe('constants fold away, so that a renderer meets one at the top only', () => {
  it.each<[string, Condition, Condition]>([
    ['all of nothing is true', and(), TRUE],
    ['any of nothing is false', or(), FALSE],
    ['all of truths is true', and(TRUE, TRUE), TRUE],
    ['any of falsehoods is false', or(FALSE, FALSE), FALSE],
    ['a falsehood decides "all"', and(ended, FALSE, undated), FALSE],
    ['a truth decides "any"', or(ended, TRUE, undated), TRUE],
    ['a truth adds nothing to "all"', and(TRUE, ended), ended],
    ['a falsehood adds nothing to "any"', or(FALSE, ended), ended],
    ['one condition stands for itself in "all"', and(ended), ended],
    ['one condition stands for itself in "any"', or(ended), ended],
    ['not true is false', not(TRUE), FALSE],
    ['not false is true', not(FALSE), TRUE],
    ['not not is the condition itself', not(not(ended)), ended],
    ['not of a folded "all" folds too', not(and(ended, FALSE)), TRUE],
    ['constants fold at depth', and(or(FALSE, and(TRUE, TRUE)), ended), ended],
    [
      'open conditions stay, in their order',
      and(ended, TRUE, undated),
      { kind: 'and', conditions: [ended, undated] },
    ],
    [
      'open alternatives stay, in their order',
      or(undated, FALSE, ended),
      { kind: 'or', conditions: [undated, ended] },
    ],
    ['not of an open condition stays', not(ended), { kind: 'not', condition: ended }],
  ])('%s', (_name, condition, folded) => {
    expect(condition).toEqual(folded);
  });
});

describe('a bound that a rule does not have', () => {
  it.each(['<', '<=', '>', '>='] as const)('never compares as %s', (operator) => {
    expect(compare(null, operator, AT)).toEqual(FALSE);
  });
  it('is always missing', () => {
    expect(missing(null)).toEqual(TRUE);
  });
});

describe('a comparison with an attribute', () => {
  const rows: Row[] = [{ closesAt: AT - 1 }, { closesAt: AT }, { closesAt: AT + 1 }, { closesAt: null }];
  const members = (condition: Condition) => rows.map((row) => holds(condition, row));

  it.each([
    ['<', [true, false, false, false]],
    ['<=', [true, true, false, false]],
    ['>', [false, false, true, false]],
    ['>=', [false, true, true, false]],
  ] as const)('%s goes by the millisecond and is false where it is null', (operator, expected) => {
    expect(members(compare('closesAt', operator, AT))).toEqual(expected);
  });

  it('turned round by "not" holds where it is null', () => {
    expect(members(not(compare('closesAt', '<', AT)))).toEqual([false, true, true, true]);
  });

  it('finds what is missing', () => {
    expect(members(missing('closesAt'))).toEqual([false, false, false, true]);
  });
});
