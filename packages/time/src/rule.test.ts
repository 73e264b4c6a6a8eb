import { attributesOf, gatheredPhaseAt, nextGatheredTransition, windowOf, type Rule } from './rule';
import type { Phase, Window } from './window';
import { entryValuesOf, isoOrNull, ms, span, type Row } from '../test-support';

const CALL: Rule = {
  from: 'opensAt',
  until: 'closesAt',
  untilDefault: 'never',
  timezone: null,
  requires: null,
  unless: [],
};
const EVENT: Rule = { ...CALL, untilDefault: 'end-of-day', timezone: 'timezone' };
const REGISTRATION: Rule = { ...CALL, requires: 'registration' };
const CANCELLABLE: Rule = { ...CALL, unless: [{ attribute: 'status', values: ['cancelled', 'postponed'] }] };
const STOPPABLE: Rule = { ...CALL, unless: [{ attribute: 'stopped', values: [true] }] };

const OPENS = ms('2022-01-23T23:00:00.000Z');
const CLOSES = ms('2022-03-18T23:00:00.000Z');
const BOTH = { opensAt: OPENS, closesAt: CLOSES };
const NEITHER: Window = { from: null, until: null };

describe('the window of an entry', () => {
  it.each<[string, Rule, Row, Window]>([
    ['is that of its dates', CALL, BOTH, { from: OPENS, until: CLOSES }],
    ['has no end without an end date', CALL, { opensAt: OPENS }, { from: OPENS, until: null }],
    ['has no beginning without an opening date', CALL, { closesAt: CLOSES }, { from: null, until: CLOSES }],
    ['is none without dates', CALL, { opensAt: null, closesAt: null }, NEITHER],
    [
      'keeps dates that contradict each other',
      CALL,
      { opensAt: CLOSES, closesAt: OPENS },
      { from: CLOSES, until: OPENS },
    ],
    ['has no beginning if the rule names none', { ...CALL, from: null }, BOTH, { from: null, until: CLOSES }],
    ['has no end if the rule names none', { ...CALL, until: null }, BOTH, { from: OPENS, until: null }],
    [
      'is that of its dates with the required component',
      REGISTRATION,
      { ...BOTH, registration: true },
      { from: OPENS, until: CLOSES },
    ],
    ['is none without the required component', REGISTRATION, BOTH, NEITHER],
    ['is none with the required component alone', REGISTRATION, { registration: true }, NEITHER],
    ['is none with a value that excludes it', CANCELLABLE, { ...BOTH, status: 'postponed' }, NEITHER],
    ...(['scheduled', 'Cancelled', '', null] as const).map((status): [string, Rule, Row, Window] => [
      `is that of its dates with another value: ${JSON.stringify(status)}`,
      CANCELLABLE,
      { ...BOTH, status },
      { from: OPENS, until: CLOSES },
    ]),
    ['is none with a boolean that excludes it', STOPPABLE, { ...BOTH, stopped: true }, NEITHER],
    [
      'is that of its dates if the boolean is false or absent',
      STOPPABLE,
      BOTH,
      { from: OPENS, until: CLOSES },
    ],
    [
      'is that of its dates if the boolean is null',
      STOPPABLE,
      { ...BOTH, stopped: false },
      { from: OPENS, until: CLOSES },
    ],
    ['may begin at the epoch', CALL, { opensAt: 0 }, { from: 0, until: null }],
  ])('%s', (_name, rule, row, window) => {
    expect(windowOf(rule, entryValuesOf(row), 'Europe/Paris')).toEqual(window);
  });
});

describe('the window of an entry that lasts to the end of its day', () => {
  const EVENING = ms('2022-03-18T19:30:00.000Z');
  it.each<[string, Row, string]>([
    ['ends with the day in its zone', { timezone: 'Indian/Reunion' }, '2022-03-18T20:00:00.000Z'],
    [
      'ends with the next day if that has begun in its zone',
      { timezone: 'Asia/Kathmandu' },
      '2022-03-19T18:15:00.000Z',
    ],
    ['ends with the day in the default zone if it has no zone', {}, '2022-03-18T23:00:00.000Z'],
    [
      'ends with the day in the default zone if its zone is unknown',
      { timezone: 'Paris' },
      '2022-03-18T23:00:00.000Z',
    ],
    ['ends at its own end date if it has one', { closesAt: CLOSES + 1 }, '2022-03-18T23:00:00.001Z'],
  ])('%s', (_name, row, until) => {
    const window = windowOf(EVENT, entryValuesOf({ opensAt: EVENING, ...row }), 'Europe/Paris');
    expect(window).toEqual({ from: EVENING, until: ms(until) });
  });

  it('ends with the day in the default zone if its type has no attribute for a zone', () => {
    const row = { opensAt: EVENING, timezone: 'Asia/Kathmandu' };
    const window = windowOf({ ...EVENT, timezone: null }, entryValuesOf(row), 'Indian/Reunion');
    expect(window.until).toBe(ms('2022-03-18T20:00:00.000Z'));
  });

  it('has no beginning with only an end date', () => {
    expect(windowOf(EVENT, entryValuesOf({ closesAt: CLOSES }), 'Europe/Paris')).toEqual({
      from: null,
      until: CLOSES,
    });
  });

  it('is none without the required component', () => {
    const rule = { ...EVENT, requires: 'registration' };
    expect(windowOf(rule, entryValuesOf({ opensAt: EVENING }), 'Europe/Paris')).toEqual(NEITHER);
  });
});

describe('the attributes that a rule reads', () => {
  it.each<[string, Rule, string[]]>([
    ['are its two dates', CALL, ['opensAt', 'closesAt']],
    ['include the zone', EVENT, ['opensAt', 'closesAt', 'timezone']],
    ['leave out a missing bound', { ...CALL, from: null }, ['closesAt']],
    ['include what excludes it', CANCELLABLE, ['opensAt', 'closesAt', 'status']],
    ['leave out the required component, which is not a column', REGISTRATION, ['opensAt', 'closesAt']],
  ])('%s', (_name, rule, attributes) => {
    expect(attributesOf(rule)).toEqual(attributes);
  });
});

type Months = [from: number | null, until: number | null];
const month = (number: number | null) =>
  number === null ? null : `2022-${String(number).padStart(2, '0')}-01T00:00:00.000Z`;
const windowsOf = (list: Months[]) => list.map(([from, until]) => span(month(from), month(until)));

/** Windows, by the months in which they begin and end; then the month, the phase, and the month of the next change. */
describe('the phase gathered from several windows', () => {
  const OVERLAPPING: Months[] = [
    [2, 5],
    [4, 8],
  ];
  const BACK_TO_BACK: Months[] = [
    [2, 5],
    [5, 8],
  ];
  const DISJOINT: Months[] = [
    [2, 4],
    [6, 8],
  ];
  const NESTED: Months[] = [
    [2, 10],
    [4, 6],
  ];

  it.each<[string, Months[], number, Phase | null, number | null]>([
    ['overlapping windows begin with the first', OVERLAPPING, 1, 'before', 2],
    ['overlapping windows: the second one’s beginning changes nothing', OVERLAPPING, 3, 'during', 8],
    ['overlapping windows: the first one’s end changes nothing', OVERLAPPING, 5, 'during', 8],
    ['overlapping windows end with the last', OVERLAPPING, 8, 'after', null],
    ['back-to-back windows are one long one', BACK_TO_BACK, 2, 'during', 8],
    ['back-to-back windows have no gap where they meet', BACK_TO_BACK, 5, 'during', 8],
    ['disjoint windows end with the first, until the second', DISJOINT, 2, 'during', 4],
    ['disjoint windows are before again between the two', DISJOINT, 4, 'before', 6],
    ['disjoint windows begin again with the second', DISJOINT, 6, 'during', 8],
    ['disjoint windows end with the second, for good', DISJOINT, 8, 'after', null],
    ['a window inside another changes nothing as it begins', NESTED, 3, 'during', 10],
    ['a window inside another changes nothing as it ends', NESTED, 6, 'during', 10],
    [
      'a window that never ends outlasts the others',
      [
        [2, 5],
        [4, null],
      ],
      4,
      'during',
      null,
    ],
    [
      'a window that has always begun counts from the start',
      [
        [null, 5],
        [7, 8],
      ],
      1,
      'during',
      5,
    ],
    [
      'future windows begin with the earliest',
      [
        [6, 8],
        [2, 4],
      ],
      1,
      'before',
      2,
    ],
    [
      'past windows are over',
      [
        [1, 2],
        [3, 4],
      ],
      5,
      'after',
      null,
    ],
    ['a window that ends before it begins is never open', [[8, 2]], 1, 'before', 2],
    [
      'a window that ends before it begins does not hide another',
      [
        [8, 2],
        [3, 4],
      ],
      1,
      'before',
      3,
    ],
    [
      'windows without dates do not count',
      [
        [null, null],
        [2, 5],
      ],
      1,
      'before',
      2,
    ],
    ['windows without dates have no phase', [[null, null]], 1, null, null],
    ['no window has no phase', [], 1, null, null],
  ])('%s', (_name, list, at, phase, next) => {
    const windows = windowsOf(list);
    const instant = ms(month(at)!);
    const answer = [gatheredPhaseAt(windows, instant), isoOrNull(nextGatheredTransition(windows, instant))];
    expect(answer).toEqual([phase, month(next)]);
  });

  it('changes at the millisecond', () => {
    const windows = windowsOf(DISJOINT);
    const seam = ms(month(4)!);
    expect([-1, 0, 1].map((offset) => gatheredPhaseAt(windows, seam + offset))).toEqual([
      'during',
      'before',
      'before',
    ]);
  });
});
