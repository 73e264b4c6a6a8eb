import { and, compare, FALSE, missing, not, or, TRUE, type Condition } from './condition';
import { holds, ms, type Row } from '../test-support';

const AT = ms('2022-03-18T23:00:00.000Z');
const ended = compare('closesAt', '<=', AT);
const undated = missing('closesAt');

describe('constants are folded, so that a renderer meets one only at the top', () => {
  it.each<[string, Condition, Condition]>([
    ['all of nothing is true', and(), TRUE],
    ['any of nothing is false', or(), FALSE],
    ['all of TRUE and TRUE is true', and(TRUE, TRUE), TRUE],
    ['any of FALSE and FALSE is false', or(FALSE, FALSE), FALSE],
    ['a falsehood decides "all"', and(ended, FALSE, undated), FALSE],
    ['a truth decides "any"', or(ended, TRUE, undated), TRUE],
    ['TRUE drops out of "all"', and(TRUE, ended), ended],
    ['FALSE drops out of "any"', or(FALSE, ended), ended],
    ['"all" of one condition is that condition', and(ended), ended],
    ['"any" of one condition is that condition', or(ended), ended],
    ['not true is false', not(TRUE), FALSE],
    ['not false is true', not(FALSE), TRUE],
    ['not not is the condition itself', not(not(ended)), ended],
    ['not of a folded "all" folds too', not(and(ended, FALSE)), TRUE],
    ['nested constants fold too', and(or(FALSE, and(TRUE, TRUE)), ended), ended],
    [
      'conditions that are not constant stay, in their order',
      and(ended, TRUE, undated),
      { kind: 'and', conditions: [ended, undated] },
    ],
    [
      'alternatives that are not constant stay, in their order',
      or(undated, FALSE, ended),
      { kind: 'or', conditions: [undated, ended] },
    ],
    ['not of a condition that is not constant stays', not(ended), { kind: 'not', condition: ended }],
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
  ] as const)(
    '%s compares to the millisecond and is false where the attribute is null',
    (operator, expected) => {
      expect(members(compare('closesAt', operator, AT))).toEqual(expected);
    }
  );

  it('holds for null when negated', () => {
    expect(members(not(compare('closesAt', '<', AT)))).toEqual([false, true, true, true]);
  });

  it('finds missing values', () => {
    expect(members(missing('closesAt'))).toEqual([false, false, false, true]);
  });
});
