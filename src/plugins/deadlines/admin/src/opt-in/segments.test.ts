import type { Rule } from '@guichet/time';

import { exampleDays, segmentsOf } from './segments';

const RULE: Rule = {
  starts: ['opensAt', 'closesAt', 'resultsAt'],
  untilDefault: 'never',
  timezone: null,
  requires: 'form',
  unless: [{ attribute: 'cancelled', values: [true] }],
};
const at = (day: number) => new Date(Date.UTC(2026, 2, day)).toISOString();
const ms = (day: number) => Date.UTC(2026, 2, day);

describe('an entry goes through', () => {
  it.each<[string, Record<string, string | null>, [number, number | null, number | null][]]>([
    [
      'all phases',
      { opensAt: at(1), closesAt: at(2), resultsAt: at(3) },
      [
        [0, null, 1],
        [1, 1, 2],
        [2, 2, 3],
        [3, 3, null],
      ],
    ],
    [
      'those with dates',
      { opensAt: at(1), resultsAt: at(3) },
      [
        [0, null, 1],
        [1, 1, 3],
        [3, 3, null],
      ],
    ],
    [
      'those that are not passed over, if dates are out of order',
      { opensAt: at(2), closesAt: at(1), resultsAt: null },
      [
        [0, null, 1],
        [2, 1, null],
      ],
    ],
    ['none without dates', {}, []],
  ])('%s', (_name, dates, expected) => {
    const instant = (day: number | null) => (day === null ? null : ms(day));
    expect(segmentsOf(RULE, dates, 'UTC')).toEqual(
      expected.map(([phase, from, until]) => ({ phase, from: instant(from), until: instant(until) }))
    );
  });

  it('a window that ends with its day', () => {
    const rule: Rule = { ...RULE, starts: ['opensAt', null], untilDefault: 'end-of-day' };
    expect(segmentsOf(rule, { opensAt: at(1) }, 'Europe/Paris').at(-1)).toEqual({
      phase: 2,
      from: Date.UTC(2026, 2, 1, 23),
      until: null,
    });
  });
});

it('example dates are in the order of the phases', () => {
  expect(exampleDays(RULE, ms(1))).toEqual([
    { name: 'opensAt', day: '2026-03-01' },
    { name: 'closesAt', day: '2026-03-29' },
    { name: 'resultsAt', day: '2026-04-26' },
  ]);
});
