import { getAllTimezones } from 'countries-and-timezones';
import ICAL from 'ical.js';
import { IANAZone } from 'luxon';

import type { CalendarEntry } from '../compose/calendar-entries';
import { writeCalendar } from './calendar';
import { isReadBack, vtimezone } from './zones';

const ZONES = Object.keys(getAllTimezones({ deprecated: true })).filter((name) => IANAZone.isValidZone(name));

describe('the VTIMEZONE', () => {
  it('exist for every zone that an entry can name, under its own name', () => {
    expect(ZONES.length).toBeGreaterThan(500);
    expect(ZONES.filter((zone) => !vtimezone(zone)?.includes(`\nTZID:${zone}\n`))).toEqual([]);
  });

  it.each([
    ['Indian/Reunion', ['+0400']],
    ['America/Guadeloupe', ['-0400']],
    ['Europe/Paris', ['+0200', '+0100']],
  ])('of %s have its offsets', (zone, offsets) => {
    expect(vtimezone(zone)?.match(/(?<=TZOFFSETTO:).+/g)).toEqual(offsets);
  });
});

describe('a time that occurs twice, and those around it', () => {
  it.each([
    ['the first 02:30', '2022-10-30T00:30:00Z', 'Europe/Paris', false],
    ['the second 02:30', '2022-10-30T01:30:00Z', 'Europe/Paris', false],
    ['03:00, after it', '2022-10-30T02:00:00Z', 'Europe/Paris', true],
    ['a summer evening', '2022-07-01T20:00:00Z', 'Europe/Paris', true],
    ['the same in a zone without summer time', '2022-10-30T01:30:00Z', 'Indian/Reunion', true],
    ['half an hour of Lord Howe', '2022-04-02T15:15:00Z', 'Australia/Lord_Howe', false],
  ])('%s', (_name, instant, zone, expected) => {
    expect(isReadBack(Date.parse(instant), zone)).toBe(expected);
  });
});

describe('an instant in a calendar', () => {
  /** Links of tzdata have the rules of their targets. */
  const CANONICAL = Object.keys(getAllTimezones()).filter((name) => IANAZone.isValidZone(name));
  const [FIRST, LAST] = [Date.UTC(2000, 0, 1), Date.UTC(2041, 0, 1)];
  const MONTH = 30 * 24 * 3_600_000;

  /** The instants at which a zone's clock goes forward or back, by bisection. */
  function changesOf(name: string): number[] {
    const zone = IANAZone.create(name);
    const changes = [];
    for (let from = FIRST; from < LAST; from += MONTH) {
      let [before, after] = [from, from + MONTH];
      if (zone.offset(before) === zone.offset(after)) continue;
      while (after - before > 1000) {
        const middle = Math.floor((before + after) / 2000) * 1000;
        if (zone.offset(middle) === zone.offset(before)) before = middle;
        else after = middle;
      }
      changes.push(after);
    }
    return changes;
  }

  const around = (change: number) => [-3_600_000, -1000, 0, 1_800_000].map((by) => change + by);
  const entryAt = (zone: string, start: number, index: number): CalendarEntry => ({
    ...{ uid: `${index}`, zone, start, end: start + 1000, wholeDays: false, summary: '', description: '' },
    ...{ location: null, url: 'https://www.example.org/', status: 'CONFIRMED', sequence: 0, changedAt: 0 },
  });

  /** How another calendar program reads each start, by the rules in the text alone. */
  function readStarts(text: string) {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const rules = calendar.getFirstSubcomponent('vtimezone');
    const zone = rules === null ? null : new ICAL.Timezone(rules);
    return calendar.getAllSubcomponents('vevent').map((event) => {
      const start = event.getFirstProperty('dtstart')!;
      const time = start.getFirstValue() as ICAL.Time;
      const isNamed = start.getFirstParameter('tzid') !== undefined;
      time.zone = isNamed ? zone! : ICAL.Timezone.utcTimezone;
      return {
        uid: event.getFirstPropertyValue('uid') as string,
        instant: time.toUnixTime() * 1000,
        isNamed,
      };
    });
  }

  it('is read back by other programs, in every zone, around every change of its clock', () => {
    const wrong: string[] = [];
    let read = 0;
    let named = 0;
    for (const zone of CANONICAL) {
      const instants = changesOf(zone).flatMap(around);
      const entries = instants.map((instant, index) => entryAt(zone, instant, index));
      const text = writeCalendar({ name: 'All', url: 'https://www.example.org/', zone, entries });
      for (const { uid, instant, isNamed } of readStarts(text)) {
        const meant = instants[Number(uid)];
        if (instant !== meant) wrong.push(`${zone} ${new Date(meant).toISOString()}`);
        read += 1;
        if (isNamed) named += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(20_000);
    // Around clock changes UTC is often the only way to write it.
    expect(named / read).toBeGreaterThan(0.25);
  });
});
