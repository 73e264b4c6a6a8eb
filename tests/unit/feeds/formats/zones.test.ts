import { getAllTimezones } from 'countries-and-timezones';
import { IANAZone } from 'luxon';

import { isSecondTime, vtimezone } from '../../../../src/plugins/feeds/server/src/formats/zones';

const ZONES = Object.keys(getAllTimezones({ deprecated: true })).filter((name) => IANAZone.isValidZone(name));

describe('the VTIMEZONE', () => {
  it('of every zone that an entry can name is there, under its own name', () => {
    expect(ZONES.length).toBeGreaterThan(500);
    expect(ZONES.filter((zone) => !vtimezone(zone)?.includes(`\nTZID:${zone}\n`))).toEqual([]);
  });

  it.each([
    ['Indian/Reunion', ['+0400']],
    ['America/Guadeloupe', ['-0400']],
    ['Europe/Paris', ['+0200', '+0100']],
  ])('of %s has its offsets', (zone, offsets) => {
    expect(vtimezone(zone)?.match(/(?<=TZOFFSETTO:).+/g)).toEqual(offsets);
  });
});

describe('a time that comes twice', () => {
  it.each([
    ['the first 02:30', '2022-10-30T00:30:00Z', 'Europe/Paris', false],
    ['the second 02:30', '2022-10-30T01:30:00Z', 'Europe/Paris', true],
    ['03:00, after it', '2022-10-30T02:00:00Z', 'Europe/Paris', false],
    ['a summer evening', '2022-07-01T20:00:00Z', 'Europe/Paris', false],
    ['the same in a zone without summer time', '2022-10-30T01:30:00Z', 'Indian/Reunion', false],
    ['half an hour of Lord Howe', '2022-04-02T15:15:00Z', 'Australia/Lord_Howe', true],
  ])('%s', (_name, instant, zone, expected) => {
    expect(isSecondTime(Date.parse(instant), zone)).toBe(expected);
  });
});
