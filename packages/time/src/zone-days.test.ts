import { getAllTimezones } from 'countries-and-timezones';

import { daysAt, endOfDay, isZone } from './zone';
import { iso, ms } from '../test-support';

const ALL_ZONES = Object.keys(getAllTimezones({ deprecated: true })).filter(isZone);

describe('the current days around the world', () => {
  /** The day of a row in `zone`, looked up in the list. */
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
    ['when Europe changes to summer time', '2022-03-27T01:00:00.000Z'],
    ['when Europe changes to winter time', '2022-10-30T01:00:00.000Z'],
    ['in the night without a midnight in Beirut', '2022-03-26T22:00:00.000Z'],
    ['when Apia skips a day', '2011-12-30T10:00:00.000Z'],
    ['between the two midnights of Havana', '2022-11-06T04:30:00.000Z'],
    ['after the second midnight of Havana', '2022-11-06T05:00:00.000Z'],
    ['between the two midnights of the Azores', '2022-10-30T00:30:00.000Z'],
    ['in the hour that occurred twice in St. John’s', '2010-11-07T03:00:00.000Z'],
    ['the day before Nuuk has no 23:30', '2024-03-30T01:30:00.000Z'],
    ['on a leap day', '2024-02-29T12:00:00.000Z'],
    ['in the first year that entries may use', '1900-06-01T12:00:00.000Z'],
    ['in the last year that entries may use', '2200-06-01T12:00:00.000Z'],
  ])('contain the instant and end where endOfDay says, in every zone: %s', (_name, at) => {
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

  it.each([
    ['Havana', 'America/Havana', '2022-11-06T04:00:00.000Z', '2022-11-07T05:00:00.000Z'],
    ['the Azores', 'Atlantic/Azores', '2022-10-30T00:00:00.000Z', '2022-10-31T01:00:00.000Z'],
    ['St. John’s', 'America/St_Johns', '2010-11-07T02:30:00.000Z', '2010-11-08T03:30:00.000Z'],
  ])('run from the first of two midnights to the only one after them in %s', (_name, zone, start, end) => {
    const instants = [ms(start), ms(start) + 45 * 60_000, ms(start) + 90 * 60_000, ms(end) - 1];
    const spans = instants.map((at) => [iso(dayOf(zone, at).start), iso(dayOf(zone, at).end)]);
    expect(spans).toEqual(instants.map(() => [start, end]));
    expect(iso(dayOf(zone, ms(start) - 1).end)).toBe(start);
  });

  it('name each zone once, and none of the zones that share the default zone’s day', () => {
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
  ])('put %s on the default zone’s day', (_name, zone) => {
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
    ['back and forth', [0, -1, 1, -1, 0]],
  ])('turn at the millisecond when the clock is moved %s across a midnight', (_name, offsets) => {
    const midnight = ms('2022-03-18T23:00:00.000Z');
    const ends = offsets.map((offset) => iso(dayOf('Europe/Paris', midnight + offset).end));
    expect(ends).toEqual(
      offsets.map((offset) => (offset < 0 ? '2022-03-18T23:00:00.000Z' : '2022-03-19T23:00:00.000Z'))
    );
  });

  it('are not mixed up for two default zones', () => {
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
