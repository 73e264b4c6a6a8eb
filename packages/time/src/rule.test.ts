import type { Starts } from './phases';
import { attributesOf, startsOf, type Rule } from './rule';
import { entryValuesOf, ms, type Row } from '../test-support';

const CALL: Rule = {
  starts: ['opensAt', 'closesAt'],
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
const NEITHER: Starts = [null, null];

describe('the window of an entry', () => {
  it.each<[string, Rule, Row, Starts]>([
    ['is that of its dates', CALL, BOTH, [OPENS, CLOSES]],
    ['has no end without an end date', CALL, { opensAt: OPENS }, [OPENS, null]],
    ['has no beginning without an opening date', CALL, { closesAt: CLOSES }, [null, CLOSES]],
    ['is none without dates', CALL, { opensAt: null, closesAt: null }, NEITHER],
    ['keeps dates that contradict each other', CALL, { opensAt: CLOSES, closesAt: OPENS }, [CLOSES, OPENS]],
    [
      'has no beginning if the rule names none',
      { ...CALL, starts: [null, 'closesAt'] },
      BOTH,
      [null, CLOSES],
    ],
    ['has no end if the rule names none', { ...CALL, starts: ['opensAt', null] }, BOTH, [OPENS, null]],
    [
      'is that of its dates with the required component',
      REGISTRATION,
      { ...BOTH, registration: true },
      [OPENS, CLOSES],
    ],
    ['is none without the required component', REGISTRATION, BOTH, NEITHER],
    ['is none with the required component alone', REGISTRATION, { registration: true }, NEITHER],
    ['is none with a value that excludes it', CANCELLABLE, { ...BOTH, status: 'postponed' }, NEITHER],
    ...(['scheduled', 'Cancelled', '', null] as const).map((status): [string, Rule, Row, Starts] => [
      `is that of its dates with another value: ${JSON.stringify(status)}`,
      CANCELLABLE,
      { ...BOTH, status },
      [OPENS, CLOSES],
    ]),
    ['is none with a boolean that excludes it', STOPPABLE, { ...BOTH, stopped: true }, NEITHER],
    ['is that of its dates if the boolean is false or absent', STOPPABLE, BOTH, [OPENS, CLOSES]],
    ['is that of its dates if the boolean is null', STOPPABLE, { ...BOTH, stopped: false }, [OPENS, CLOSES]],
    ['may begin at the epoch', CALL, { opensAt: 0 }, [0, null]],
  ])('%s', (_name, rule, row, window) => {
    expect(startsOf(rule, entryValuesOf(row), 'Europe/Paris')).toEqual(window);
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
    const window = startsOf(EVENT, entryValuesOf({ opensAt: EVENING, ...row }), 'Europe/Paris');
    expect(window).toEqual([EVENING, ms(until)]);
  });

  it('ends with the day in the default zone if its type has no attribute for a zone', () => {
    const row = { opensAt: EVENING, timezone: 'Asia/Kathmandu' };
    const window = startsOf({ ...EVENT, timezone: null }, entryValuesOf(row), 'Indian/Reunion');
    expect(window[1]).toBe(ms('2022-03-18T20:00:00.000Z'));
  });

  it('has no beginning with only an end date', () => {
    expect(startsOf(EVENT, entryValuesOf({ closesAt: CLOSES }), 'Europe/Paris')).toEqual([null, CLOSES]);
  });

  it('is none without the required component', () => {
    const rule = { ...EVENT, requires: 'registration' };
    expect(startsOf(rule, entryValuesOf({ opensAt: EVENING }), 'Europe/Paris')).toEqual(NEITHER);
  });
});

describe('the attributes that a rule reads', () => {
  it.each<[string, Rule, string[]]>([
    ['are its two dates', CALL, ['opensAt', 'closesAt']],
    ['include the zone', EVENT, ['opensAt', 'closesAt', 'timezone']],
    ['leave out a missing bound', { ...CALL, starts: [null, 'closesAt'] }, ['closesAt']],
    ['include what excludes it', CANCELLABLE, ['opensAt', 'closesAt', 'status']],
    ['leave out the required component, which is not a column', REGISTRATION, ['opensAt', 'closesAt']],
  ])('%s', (_name, rule, attributes) => {
    expect(attributesOf(rule)).toEqual(attributes);
  });
});
