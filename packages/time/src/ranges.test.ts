import fc from 'fast-check';

import { and, compare, missing, not, or, type Condition } from './condition';
import { among, asRanges, openEnded } from './ranges';
import { holds, ms, type Row } from '../test-support';

const AT = ms('2022-03-18T23:00:00.000Z');
const opened = compare('opensAt', '<=', AT);
const closed = compare('closesAt', '<=', AT);

const attribute = fc.constantFrom('opensAt', 'closesAt');
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(attribute, fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const))
    .map(([name, operator]) => compare(name, operator, AT)),
  attribute.map(missing),
  fc.constant<Condition>({ kind: 'equals', attribute: 'kind', value: 'other' }),
  fc.constant<Condition>({ kind: 'ids', ids: [1] })
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaf,
    tie('condition').map(not),
    fc.array(tie('condition'), { maxLength: 3 }).map((some) => and(...some)),
    fc.array(tie('condition'), { maxLength: 3 }).map((some) => or(...some))
  ),
}));
const date = fc.constantFrom(null, AT - 1, AT, AT + 1);
const row: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom(1, 2),
  opensAt: date,
  closesAt: date,
  kind: fc.constantFrom(null, 'other', 'tenders'),
});

describe('a condition as ranges', () => {
  it('finds the same rows', () => {
    fc.assert(
      fc.property(condition, row, (any, entry) => {
        expect(holds(asRanges(any), entry)).toBe(holds(any, entry));
      }),
      { numRuns: 2000 }
    );
  });

  it('negates no comparison', () => {
    expect(asRanges(not(or(closed, and(opened, not(missing('opensAt'))))))).toEqual(
      and(
        or(missing('closesAt'), compare('closesAt', '>', AT)),
        or(or(missing('opensAt'), compare('opensAt', '>', AT)), missing('opensAt'))
      )
    );
  });
});

describe('what is left of a condition for the rows with a value, and for those without', () => {
  it('finds the same of these rows', () => {
    fc.assert(
      fc.property(condition, attribute, row, (any, name, entry) => {
        const rows = entry[name] === null ? 'without' : 'with';
        expect(holds(among(rows, name, any), entry)).toBe(holds(any, entry));
      }),
      { numRuns: 2000 }
    );
  });

  it('is one range each', () => {
    const isOpen = asRanges(and(not(closed), opened));
    expect(among('with', 'closesAt', isOpen)).toEqual(and(compare('closesAt', '>', AT), opened));
    expect(among('without', 'closesAt', isOpen)).toEqual(opened);
  });
});

it('an attribute is open-ended if rows without a value are found next to a range', () => {
  expect(openEnded(asRanges(and(not(closed), opened)))).toEqual(['closesAt']);
  expect(openEnded(asRanges(not(closed)))).toEqual(['closesAt']);
  expect(openEnded(asRanges(or(and(not(closed), opened), and(not(closed), not(opened)))))).toEqual([
    'closesAt',
  ]);
  expect(openEnded(asRanges(or(and(not(closed), opened), closed)))).toEqual([]);
  expect(openEnded(asRanges(and(closed, opened)))).toEqual([]);
  expect(openEnded(or(closed, opened))).toEqual([]);
});
