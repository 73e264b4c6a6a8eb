import { getAllTimezones } from 'countries-and-timezones';

import { daysAt, endOfDay, isZone, zoneOr } from '../../../../src/plugins/deadlines/server/src/domain/zone';
import { iso, ms } from '../support';

describe('the midnight that ends a day', () => {
  it.each([
    ['in Paris, seen at noon', 'Europe/Paris', '2022-03-18T11:00:00.000Z', '2022-03-18T23:00:00.000Z'],
    [
      'in Paris, seen in its last millisecond',
      'Europe/Paris',
      '2022-03-18T22:59:59.999Z',
      '2022-03-18T23:00:00.000Z',
    ],
    [
      'in Paris, seen as the day begins',
      'Europe/Paris',
      '2022-03-18T23:00:00.000Z',
      '2022-03-19T23:00:00.000Z',
    ],
    ['in Paris in summer', 'Europe/Paris', '2022-07-14T12:00:00.000Z', '2022-07-14T22:00:00.000Z'],
    ['in UTC', 'UTC', '2022-03-18T23:30:00.000Z', '2022-03-19T00:00:00.000Z'],
    ['in Kathmandu, 5 h 45 ahead', 'Asia/Kathmandu', '2022-03-18T18:14:59.999Z', '2022-03-18T18:15:00.000Z'],
    [
      'in Kathmandu, as the day begins',
      'Asia/Kathmandu',
      '2022-03-18T18:15:00.000Z',
      '2022-03-19T18:15:00.000Z',
    ],
    ['in Reunion, 4 h ahead', 'Indian/Reunion', '2022-03-18T19:59:59.999Z', '2022-03-18T20:00:00.000Z'],
    [
      'in Reunion, as the day begins',
      'Indian/Reunion',
      '2022-03-18T20:00:00.000Z',
      '2022-03-19T20:00:00.000Z',
    ],
    [
      'in Martinique, 4 h behind',
      'America/Martinique',
      '2022-03-19T03:59:59.999Z',
      '2022-03-19T04:00:00.000Z',
    ],
    [
      'in Martinique, as the day begins',
      'America/Martinique',
      '2022-03-19T04:00:00.000Z',
      '2022-03-20T04:00:00.000Z',
    ],
    [
      'on the farthest island ahead',
      'Pacific/Kiritimati',
      '2022-03-18T12:00:00.000Z',
      '2022-03-19T10:00:00.000Z',
    ],
    [
      'on the farthest island behind',
      'Pacific/Pago_Pago',
      '2022-03-18T12:00:00.000Z',
      '2022-03-19T11:00:00.000Z',
    ],
  ])('%s', (_name, zone, at, end) => {
    expect(iso(endOfDay(ms(at), zone))).toBe(end);
  });

  it.each([
    ['the eve of the change to summer time', '2022-03-26T12:00:00.000Z', '2022-03-26T23:00:00.000Z'],
    ['the day of 23 hours, as it begins', '2022-03-26T23:00:00.000Z', '2022-03-27T22:00:00.000Z'],
    ['the day of 23 hours, just before the change', '2022-03-27T00:59:59.999Z', '2022-03-27T22:00:00.000Z'],
    ['the day of 23 hours, at the change', '2022-03-27T01:00:00.000Z', '2022-03-27T22:00:00.000Z'],
    ['the day of 23 hours, in its last millisecond', '2022-03-27T21:59:59.999Z', '2022-03-27T22:00:00.000Z'],
    ['the morrow of the change to summer time', '2022-03-27T22:00:00.000Z', '2022-03-28T22:00:00.000Z'],
    ['the eve of the change to winter time', '2022-10-29T21:59:59.999Z', '2022-10-29T22:00:00.000Z'],
    ['the day of 25 hours, as it begins', '2022-10-29T22:00:00.000Z', '2022-10-30T23:00:00.000Z'],
    ['the day of 25 hours, at the first 02:30', '2022-10-30T00:30:00.000Z', '2022-10-30T23:00:00.000Z'],
    ['the day of 25 hours, at the second 02:30', '2022-10-30T01:30:00.000Z', '2022-10-30T23:00:00.000Z'],
    ['the day of 25 hours, in its last millisecond', '2022-10-30T22:59:59.999Z', '2022-10-30T23:00:00.000Z'],
    ['the morrow of the change to winter time', '2022-10-30T23:00:00.000Z', '2022-10-31T23:00:00.000Z'],
    ['29 February, as it begins', '2024-02-28T23:00:00.000Z', '2024-02-29T23:00:00.000Z'],
    ['29 February, in its last millisecond', '2024-02-29T22:59:59.999Z', '2024-02-29T23:00:00.000Z'],
    ['28 February of a common year', '2023-02-28T12:00:00.000Z', '2023-02-28T23:00:00.000Z'],
    ['1 March, after a leap day', '2024-02-29T23:00:00.000Z', '2024-03-01T23:00:00.000Z'],
    ['New Year’s Eve', '2022-12-31T22:59:59.999Z', '2022-12-31T23:00:00.000Z'],
  ])('in Paris on %s', (_name, at, end) => {
    expect(iso(endOfDay(ms(at), 'Europe/Paris'))).toBe(end);
  });

  it.each([
    ['São Paulo, on the eve', 'America/Sao_Paulo', '2017-10-15T02:59:59.999Z', '2017-10-15T03:00:00.000Z'],
    [
      'São Paulo, as the day begins at 01:00',
      'America/Sao_Paulo',
      '2017-10-15T03:00:00.000Z',
      '2017-10-16T02:00:00.000Z',
    ],
    ['Beirut, on the eve', 'Asia/Beirut', '2022-03-26T21:59:59.999Z', '2022-03-26T22:00:00.000Z'],
    [
      'Beirut, as the day begins at 01:00',
      'Asia/Beirut',
      '2022-03-26T22:00:00.000Z',
      '2022-03-27T21:00:00.000Z',
    ],
  ])('where midnight does not exist that night: %s', (_name, zone, at, end) => {
    expect(iso(endOfDay(ms(at), zone))).toBe(end);
  });

  it.each([
    ['29 December, as it begins', '2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ['29 December, in its last millisecond', '2011-12-30T09:59:59.999Z', '2011-12-30T10:00:00.000Z'],
    ['31 December, which follows at once', '2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z'],
  ])('in Apia, which had no 30 December 2011: %s', (_name, at, end) => {
    expect(iso(endOfDay(ms(at), 'Pacific/Apia'))).toBe(end);
  });

  it('is the same when it is asked again', () => {
    const noon = ms('2022-03-18T11:00:00.000Z');
    expect(endOfDay(noon, 'Asia/Kathmandu')).toBe(ms('2022-03-18T18:15:00.000Z'));
    expect(endOfDay(noon, 'Europe/Paris')).toBe(ms('2022-03-18T23:00:00.000Z'));
    expect(endOfDay(noon, 'Asia/Kathmandu')).toBe(ms('2022-03-18T18:15:00.000Z'));
  });
});

describe('the name of a zone', () => {
  it.each(['Europe/Paris', 'Asia/Kolkata', 'Asia/Calcutta', 'Europe/Kyiv', 'Europe/Kiev', 'Etc/UTC', 'UTC'])(
    '%s is one',
    (name) => expect(isZone(name)).toBe(true)
  );

  it.each([
    'Paris',
    'europe/paris',
    'Europe/Atlantis',
    '+01:00',
    'local',
    ' Europe/Paris',
    '',
    null,
    undefined,
    1,
  ])('%p is none', (name) => expect(isZone(name)).toBe(false));

  it.each([
    ['a known one is taken', 'Indian/Reunion', 'Indian/Reunion'],
    ['the old spelling of one is taken', 'Asia/Calcutta', 'Asia/Calcutta'],
    ['an unknown one gives the default', 'Europe/Atlantis', 'Europe/Paris'],
    ['an empty one gives the default', '', 'Europe/Paris'],
    ['a missing one gives the default', null, 'Europe/Paris'],
  ])('that an entry names: %s', (_name, name, zone) => {
    expect(zoneOr(name, 'Europe/Paris')).toBe(zone);
  });
});

const ALL_ZONES = Object.keys(getAllTimezones({ deprecated: true })).filter(isZone);

describe('the days that are running around the world', () => {
  /** The day that a row in `zone` is in, as a reader of the list finds it. */
  const dayOf = (zone: string | null, at: number, defaultZone = 'Europe/Paris') => {
    const days = daysAt(at, defaultZone);
    return (
      days.find(({ others, zones }) => !others && zones.includes(zone!)) ?? days.find(({ others }) => others)!
    );
  };

  it.each([
    ['on an ordinary afternoon', '2022-03-18T15:00:00.000Z'],
    ['a millisecond before midnight in Paris', '2022-03-18T22:59:59.999Z'],
    ['at midnight in Paris', '2022-03-18T23:00:00.000Z'],
    ['a millisecond after midnight in Paris', '2022-03-18T23:00:00.001Z'],
    ['as Europe changes to summer time', '2022-03-27T01:00:00.000Z'],
    ['as Europe changes to winter time', '2022-10-30T01:00:00.000Z'],
    ['on the night without a midnight in Beirut', '2022-03-26T22:00:00.000Z'],
    ['as Apia skips a day', '2011-12-30T10:00:00.000Z'],
    ['on a leap day', '2024-02-29T12:00:00.000Z'],
    ['in the first year that entries may hold', '1900-06-01T12:00:00.000Z'],
    ['in the last year that entries may hold', '2200-06-01T12:00:00.000Z'],
  ])('hold the instant and end when endOfDay says, in every zone: %s', (_name, at) => {
    const instant = ms(at);
    const wrong = ALL_ZONES.filter((zone) => {
      const { start, end } = dayOf(zone, instant);
      return !(start <= instant && instant < end && end === endOfDay(instant, zone));
    });
    expect(wrong).toEqual([]);
  });

  it('begin where the day before ended, in every zone', () => {
    const instant = ms('2022-03-27T12:00:00.000Z');
    const wrong = ALL_ZONES.filter((zone) => {
      const { start } = dayOf(zone, instant);
      return endOfDay(start - 1, zone) !== start;
    });
    expect(wrong).toEqual([]);
  });

  it('name each zone once, and those of the default zone’s day not at all', () => {
    const days = daysAt(ms('2022-03-18T15:00:00.000Z'), 'Europe/Paris');
    const named = days.filter(({ others }) => !others).flatMap(({ zones }) => zones);
    expect(new Set(named).size).toBe(named.length);
    expect(named).not.toContain('Europe/Paris');
    expect(named).not.toContain('Europe/Berlin');
    expect(days.filter(({ others }) => others)).toEqual([
      {
        zones: named,
        others: true,
        start: ms('2022-03-17T23:00:00.000Z'),
        end: ms('2022-03-18T23:00:00.000Z'),
      },
    ]);
  });

  it.each([
    ['an unknown name', 'Europe/Atlantis'],
    ['an empty name', ''],
    ['no name', null],
  ])('give %s the default zone’s day', (_name, zone) => {
    const at = ms('2022-03-18T15:00:00.000Z');
    expect(dayOf(zone, at).end).toBe(ms('2022-03-18T23:00:00.000Z'));
    expect(dayOf(zone, at, 'Asia/Kathmandu').end).toBe(ms('2022-03-18T18:15:00.000Z'));
  });

  it('are kept until the next midnight anywhere', () => {
    const days = daysAt(ms('2022-03-18T22:30:00.000Z'), 'Europe/Paris');
    expect(daysAt(ms('2022-03-18T22:59:59.999Z'), 'Europe/Paris')).toBe(days);
    expect(daysAt(ms('2022-03-18T23:00:00.000Z'), 'Europe/Paris')).not.toBe(days);
  });

  it.each([
    ['forwards', [-1, 0, 1]],
    ['backwards', [1, 0, -1]],
    ['to and fro', [0, -1, 1, -1, 0]],
  ])('turn at the millisecond when the clock is moved %s across a midnight', (_name, offsets) => {
    const midnight = ms('2022-03-18T23:00:00.000Z');
    const ends = offsets.map((offset) => iso(dayOf('Europe/Paris', midnight + offset).end));
    expect(ends).toEqual(
      offsets.map((offset) => (offset < 0 ? '2022-03-18T23:00:00.000Z' : '2022-03-19T23:00:00.000Z'))
    );
  });

  it('are not mixed up between two default zones', () => {
    const at = ms('2022-03-18T15:00:00.000Z');
    const ends = ['Europe/Paris', 'Asia/Kathmandu', 'Europe/Paris'].map((zone) =>
      iso(dayOf(null, at, zone).end)
    );
    expect(ends).toEqual([
      '2022-03-18T23:00:00.000Z',
      '2022-03-18T18:15:00.000Z',
      '2022-03-18T23:00:00.000Z',
    ]);
  });
});
