import fc from 'fast-check';

import { FALSE } from './condition';
import { nextTransition, phaseAt } from './phases';
import { startsOf, type Exclusion, type Rule } from './rule';
import { occursBefore } from './future-instant';
import { phaseCondition, transitionsAhead } from './rule-condition';
import { entryValuesOf, holds, ms, type Row } from '../test-support';

const PARIS = 'Europe/Paris';
const CALL: Rule = {
  starts: ['opensAt', 'closesAt'],
  untilDefault: 'never',
  timezone: null,
  requires: null,
  unless: [],
};
const EVENT: Rule = { ...CALL, untilDefault: 'end-of-day', timezone: 'timezone' };
const REGISTRATION: Rule = { ...CALL, requires: 'registration' };

/** The phases whose condition a row meets: there must be exactly one, whatever the row. */
function phasesByCondition(rule: Rule, row: Row, instant: number, zone = PARIS): (number | null)[] {
  const phases = [...rule.starts.keys(), rule.starts.length, null];
  return phases.filter((phase) => holds(phaseCondition(rule, phase, instant, zone), row));
}

describe('the condition of a phase', () => {
  const OPENS = ms('2022-01-23T23:00:00.000Z');
  const CLOSES = ms('2022-03-18T23:00:00.000Z');
  const BOTH = { opensAt: OPENS, closesAt: CLOSES };
  const REVERSED = { opensAt: CLOSES, closesAt: OPENS };
  const UNTIL: Rule = { ...CALL, starts: [null, 'closesAt'] };
  const FROM: Rule = { ...CALL, starts: ['opensAt', null] };

  it.each<[string, Rule, Row, number, number | null]>([
    ['a call that opens in a millisecond', CALL, BOTH, OPENS - 1, 0],
    ['a call that opens now', CALL, BOTH, OPENS, 1],
    ['a call that closes in a millisecond', CALL, BOTH, CLOSES - 1, 1],
    ['a call that closes now', CALL, BOTH, CLOSES, 2],
    ['a call without an end', CALL, { opensAt: OPENS }, CLOSES, 1],
    ['a call without a beginning', CALL, { closesAt: CLOSES }, OPENS - 1, 1],
    ['a call without dates', CALL, {}, CLOSES, null],
    ['a call that closes before it opens, before either date', CALL, REVERSED, OPENS - 1, 0],
    ['a call that closes before it opens, between the dates', CALL, REVERSED, OPENS, 2],
    ['a rule with an end only, before it', UNTIL, BOTH, CLOSES - 1, 1],
    ['a rule with an end only, at it', UNTIL, BOTH, CLOSES, 2],
    ['a rule with an end only, on a row with a beginning only', UNTIL, { opensAt: OPENS }, CLOSES, null],
    ['a rule with a beginning only, before it', FROM, BOTH, OPENS - 1, 0],
    ['a rule with a beginning only, long after it', FROM, BOTH, CLOSES, 1],
    ['a registration with its component', REGISTRATION, { ...BOTH, registration: true }, OPENS, 1],
    ['a registration without its component', REGISTRATION, BOTH, OPENS, null],
    ['a registration without dates', REGISTRATION, { registration: true }, OPENS, null],
  ])('finds %s', (_name, rule, row, instant, phase) => {
    expect(phasesByCondition(rule, row, instant)).toEqual([phase]);
  });

  it.each<[string, Row, string, number | null]>([
    ['on the eve', {}, '2022-03-18T19:29:59.999Z', 0],
    ['as it starts', {}, '2022-03-18T19:30:00.000Z', 1],
    ['in the last millisecond of its day', {}, '2022-03-18T22:59:59.999Z', 1],
    ['at the midnight that ends its day', {}, '2022-03-18T23:00:00.000Z', 2],
    ['years later', {}, '2032-03-18T23:00:00.000Z', 2],
    ['in Reunion before its midnight', { timezone: 'Indian/Reunion' }, '2022-03-18T19:59:59.999Z', 1],
    ['in Reunion at its midnight', { timezone: 'Indian/Reunion' }, '2022-03-18T20:00:00.000Z', 2],
    ['in Martinique before its midnight', { timezone: 'America/Martinique' }, '2022-03-19T03:59:59.999Z', 1],
    ['in Martinique at its midnight', { timezone: 'America/Martinique' }, '2022-03-19T04:00:00.000Z', 2],
    [
      'in an unknown zone, at midnight in the default zone',
      { timezone: 'Paris' },
      '2022-03-18T23:00:00.000Z',
      2,
    ],
    [
      'with its own end, past midnight',
      { closesAt: ms('2022-03-19T02:00:00.000Z') },
      '2022-03-19T01:00:00.000Z',
      1,
    ],
  ])('finds an event that lasts to the end of its day, %s', (_name, row, at, phase) => {
    const event = { opensAt: ms('2022-03-18T19:30:00.000Z'), ...row };
    expect(phasesByCondition(EVENT, event, ms(at))).toEqual([phase]);
  });

  it.each<[string, string, string, string, number]>([
    [
      'in Havana, begun on the eve',
      'America/Havana',
      '2022-11-06T03:00:00.000Z',
      '2022-11-06T04:00:00.000Z',
      2,
    ],
    [
      'in Havana, begun between them',
      'America/Havana',
      '2022-11-06T04:30:00.000Z',
      '2022-11-06T05:00:00.000Z',
      1,
    ],
    ['in Havana, a day later', 'America/Havana', '2022-11-06T04:30:00.000Z', '2022-11-07T05:00:00.000Z', 2],
    [
      'in the Azores, begun on the eve',
      'Atlantic/Azores',
      '2022-10-29T23:00:00.000Z',
      '2022-10-30T00:00:00.000Z',
      2,
    ],
    [
      'in the Azores, begun between them',
      'Atlantic/Azores',
      '2022-10-30T00:30:00.000Z',
      '2022-10-30T01:00:00.000Z',
      1,
    ],
    [
      'in the Azores, a day later',
      'Atlantic/Azores',
      '2022-10-30T00:30:00.000Z',
      '2022-10-31T01:00:00.000Z',
      2,
    ],
    [
      'in St. John’s, begun on the eve',
      'America/St_Johns',
      '2010-11-07T02:00:00.000Z',
      '2010-11-07T02:30:00.000Z',
      2,
    ],
    [
      'in St. John’s, begun in the hour that occurs twice',
      'America/St_Johns',
      '2010-11-07T03:00:00.000Z',
      '2010-11-07T03:10:00.000Z',
      1,
    ],
    [
      'in Nuuk, begun on the eve of a night without midnight',
      'America/Nuuk',
      '2024-03-30T01:30:00.000Z',
      '2024-03-30T02:00:00.000Z',
      2,
    ],
  ])('finds an event on a night when clocks change: %s', (_name, timezone, opensAt, at, phase) => {
    const row = { opensAt: ms(opensAt), timezone };
    const ofWindow = phaseAt(startsOf(EVENT, entryValuesOf(row), PARIS), ms(at));
    expect([ofWindow, phasesByCondition(EVENT, row, ms(at))]).toEqual([phase, [phase]]);
  });
});

/** A few instants around difficult nights, each with its neighbours, so that boundaries often coincide. */
const NIGHTS = [
  '2022-03-26T22:00:00.000Z',
  '2022-10-29T20:00:00.000Z',
  '2011-12-29T22:00:00.000Z',
  '2022-11-06T04:30:00.000Z',
  '2010-11-07T03:00:00.000Z',
].map(ms);
const HOUR = 3_600_000;
const instantNear = (night: number) =>
  fc
    .tuple(fc.integer({ min: -8, max: 8 }), fc.constantFrom(-1, 0, 1))
    .map(([step, offset]) => night + step * 6 * HOUR + offset);
const ZONES = [
  PARIS,
  'Asia/Kathmandu',
  'Asia/Calcutta',
  'Asia/Kolkata',
  'Asia/Beirut',
  'America/Havana',
  'Atlantic/Azores',
  'America/St_Johns',
  'America/Martinique',
  'Indian/Reunion',
  'Pacific/Apia',
  'Pacific/Pago_Pago',
  'Paris',
  '',
  null,
];

const common = {
  timezone: fc.constantFrom('timezone', null),
  requires: fc.constantFrom('registration', null),
  unless: fc.subarray<Exclusion>([
    { attribute: 'status', values: ['cancelled', 'postponed'] },
    { attribute: 'stopped', values: [true] },
  ]),
};
const windows = fc
  .record({
    starts: fc.tuple(fc.constantFrom('opensAt', null), fc.constantFrom('closesAt', null)),
    untilDefault: fc.constantFrom<Rule['untilDefault']>('never', 'end-of-day'),
    ...common,
  })
  .filter(
    ({ starts: [from, until], untilDefault }) =>
      (from ?? until) !== null && (from !== null || untilDefault === 'never')
  );
const phased = fc.record({
  starts: fc.subarray(['opensAt', 'closesAt', 'resultsAt', 'startsAt'], { minLength: 1 }),
  untilDefault: fc.constant('never' as const),
  ...common,
});
const rules: fc.Arbitrary<Rule> = fc.oneof(windows, phased);

/** Many rows for each instant, because computing the days of 600 zones for a new instant takes time. */
const cases = fc.constantFrom(...NIGHTS).chain((night) =>
  fc.record({
    instant: instantNear(night),
    limit: instantNear(night),
    defaultZone: fc.constantFrom(PARIS, 'Pacific/Apia'),
    entries: fc.array(
      fc.record({
        rule: rules,
        row: fc.record({
          opensAt: fc.option(instantNear(night), { freq: 4 }),
          closesAt: fc.option(instantNear(night), { freq: 2 }),
          resultsAt: fc.option(instantNear(night), { freq: 3 }),
          startsAt: fc.option(instantNear(night), { freq: 3 }),
          timezone: fc.constantFrom(...ZONES),
          registration: fc.boolean(),
          status: fc.constantFrom('scheduled', 'cancelled', 'postponed', null),
          stopped: fc.constantFrom(true, false, null),
        }),
      }),
      { minLength: 20, maxLength: 20 }
    ),
  })
);
const RUNS = { numRuns: 20 };

describe('for any rule, row and instant', () => {
  it('a row meets the condition of its phase, and of no other', () => {
    fc.assert(
      fc.property(cases, ({ entries, instant, defaultZone }) => {
        for (const { rule, row } of entries) {
          const phase = phaseAt(startsOf(rule, entryValuesOf(row), defaultZone), instant);
          const found = phasesByCondition(rule, row, instant, defaultZone);
          expect({ rule, row, found }).toEqual({ rule, row, found: [phase] });
        }
      }),
      RUNS
    );
  });

  it('a row has a transition ahead, at any time or before a limit, exactly if its window has one', () => {
    fc.assert(
      fc.property(cases, ({ entries, instant, limit, defaultZone }) => {
        for (const { rule, row } of entries) {
          const next = nextTransition(startsOf(rule, entryValuesOf(row), defaultZone), instant);
          const ahead = transitionsAhead(rule, instant, defaultZone);
          const limits = next === null ? [limit] : [limit, next - 1, next, next + 1];
          const isIn = (end: number | null, operator: '<' | '<=') =>
            holds(occursBefore(ahead, end, operator), row);
          const found = [null, ...limits].map((end) => [isIn(end, '<'), isIn(end, '<=')]);
          const expected = limits.map((end) => [next !== null && next < end, next !== null && next <= end]);
          const any = [next !== null, next !== null];
          expect({ rule, row, limits, found }).toEqual({ rule, row, limits, found: [any, ...expected] });
        }
      }),
      RUNS
    );
  });
});

describe('a transition at a fixed instant', () => {
  const at = ms('2022-03-18T23:00:00.000Z');
  const ahead = [{ when: { kind: 'ids' as const, ids: [7] }, at: { instant: at } }];

  it.each([
    ['does not come before it', at, '<', false],
    ['comes by it', at, '<=', true],
    ['comes before the millisecond after', at + 1, '<', true],
    ['does not come by the millisecond before', at - 1, '<=', false],
    ['comes at any time', null, '<', true],
  ] as const)('%s', (_name, limit, operator, expected) => {
    const rows = [{ id: 7 }, { id: 8 }].map((row) => holds(occursBefore(ahead, limit, operator), row));
    expect(rows).toEqual([expected, false]);
  });

  it('does not exist if nothing is ahead', () => {
    expect(occursBefore([], null, '<')).toEqual(FALSE);
  });
});
