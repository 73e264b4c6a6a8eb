import { endOf, readWrittenDate } from './written-date';

const PARIS = 'Europe/Paris';

describe('a date of the front matter', () => {
  it.each([
    ['with an offset', '2030-01-28 10:50:00 +01:00', '2030-01-28T09:50:00.000Z', { hour: 10, minute: 50 }],
    [
      'with an offset of another zone',
      '2030-01-28T10:50:00-05:00',
      '2030-01-28T15:50:00.000Z',
      { hour: 16, minute: 50 },
    ],
    ['in UTC', '2030-01-28T10:50:00Z', '2030-01-28T10:50:00.000Z', { hour: 11, minute: 50 }],
    [
      'without an offset: the zone’s',
      '2030-07-28 10:50',
      '2030-07-28T08:50:00.000Z',
      { hour: 10, minute: 50 },
    ],
    ['with a day only', '2030-07-28', '2030-07-27T22:00:00.000Z', null],
    [
      'with midnight, which stands for no time',
      '2030-07-28 00:00:00 +02:00',
      '2030-07-27T22:00:00.000Z',
      null,
    ],
    [
      'with midnight and the winter’s offset in summer',
      '2030-07-28 00:00:00 +01:00',
      '2030-07-27T22:00:00.000Z',
      null,
    ],
    ['the French way', '28/07/2030', '2030-07-27T22:00:00.000Z', null],
  ])('is read %s', (_name, text, at, time) => {
    const date = readWrittenDate(text, PARIS);
    expect([date?.at, date?.time]).toEqual([at, time]);
  });

  it.each([
    [
      'an offset without a colon',
      '2031-05-14 23:30:00 +0200',
      '2031-05-14T21:30:00.000Z',
      '2031-05-14 23:30',
    ],
    ['hours as an offset', '2031-05-14 23:30:00 +02', '2031-05-14T21:30:00.000Z', '2031-05-14 23:30'],
    [
      'an offset right after the time',
      '2031-05-14T23:30:00-0400',
      '2031-05-15T03:30:00.000Z',
      '2031-05-15 5:30',
    ],
    ['"Z" after a space', '2031-05-14 23:30 Z', '2031-05-14T23:30:00.000Z', '2031-05-15 1:30'],
    ['"UTC"', '2031-05-14 15:30:00 UTC', '2031-05-14T15:30:00.000Z', '2031-05-14 17:30'],
    ['thousandths of a second', '2031-05-14T17:30:15.250Z', '2031-05-14T17:30:15.250Z', '2031-05-14 19:30'],
    ['millionths', '2031-05-14 17:30:15.123456 +02:00', '2031-05-14T15:30:15.123Z', '2031-05-14 17:30'],
    ['an hour alone', '2031-05-14 17h', '2031-05-14T15:00:00.000Z', '2031-05-14 17:00'],
    ['an hour with its minutes', '14/05/2031 à 17h30', '2031-05-14T15:30:00.000Z', '2031-05-14 17:30'],
    ['spaces around the hour', '14 mai 2031, 17 h 30', '2031-05-14T15:30:00.000Z', '2031-05-14 17:30'],
    ['the afternoon', '2031-05-14 5:00 pm', '2031-05-14T15:00:00.000Z', '2031-05-14 17:00'],
    ['an hour of the afternoon', '14 May 2031 5 pm', '2031-05-14T15:00:00.000Z', '2031-05-14 17:00'],
    ['noon', 'May 14, 2031 at 12:30 p.m.', '2031-05-14T10:30:00.000Z', '2031-05-14 12:30'],
    ['the first hour of the day', 'May 14th, 2031 12:30 am', '2031-05-13T22:30:00.000Z', '2031-05-14 0:30'],
    [
      'an hour of the afternoon elsewhere',
      'Jan. 5, 2031, 5pm -0500',
      '2031-01-05T22:00:00.000Z',
      '2031-01-05 23:00',
    ],
    ['a French month', '14 mai 2031', '2031-05-13T22:00:00.000Z', '2031-05-14'],
    ['the first of a month', '1er févr. 2031', '2031-01-31T23:00:00.000Z', '2031-02-01'],
    ['a month in capitals', '3 AOÛT 2031 17h', '2031-08-03T15:00:00.000Z', '2031-08-03 17:00'],
    ['an English month', 'September 3, 2031', '2031-09-02T22:00:00.000Z', '2031-09-03'],
    ['dots', '14.05.2031 17:30', '2031-05-14T15:30:00.000Z', '2031-05-14 17:30'],
  ])('is read with %s', (_name, text, at, local) => {
    const { day, time, at: instant } = readWrittenDate(text, PARIS)!;
    const [year, ...others] = Object.values(day);
    const date = [year, ...others.map((part) => String(part).padStart(2, '0'))].join('-');
    const clock = time && `${time.hour}:${String(time.minute).padStart(2, '0')}`;
    expect([instant, [date, clock].filter(Boolean).join(' ')]).toEqual([at, local]);
  });

  it.each([
    ['the zone’s own', '2031-05-15 00:00:00 -0300', 'America/Cayenne', '2031-05-15T03:00:00.000Z', null],
    [
      'that of a zone to the east',
      '2031-05-15 00:00:00 +0200',
      'America/Cayenne',
      '2031-05-14T22:00:00.000Z',
      19,
    ],
    ['that of a zone to the west', '2031-05-15 00:00:00 -04:00', PARIS, '2031-05-15T04:00:00.000Z', 6],
    ['the summer’s in winter', '2031-01-15 00:00:00 +0200', PARIS, '2031-01-14T23:00:00.000Z', null],
    [
      'the winter’s in a southern summer',
      '2031-01-15 00:00 +10',
      'Australia/Sydney',
      '2031-01-14T13:00:00.000Z',
      null,
    ],
    ['none in digits', '2031-05-15 00:00:00 +00:00', PARIS, '2031-05-15T00:00:00.000Z', 2],
    [
      'none in digits, on an island without one',
      '2031-05-15 00:00 +0000',
      'Atlantic/Reykjavik',
      '2031-05-15T00:00:00.000Z',
      null,
    ],
    ['"Z", which programs add to days', '2031-05-15T00:00:00.000Z', PARIS, '2031-05-14T22:00:00.000Z', null],
    [
      '"UTC", which programs add too',
      '2031-05-15 00:00:00 UTC',
      'America/Cayenne',
      '2031-05-15T03:00:00.000Z',
      null,
    ],
    ['that of half an hour', '2031-05-15 00:00 +0530', 'Asia/Kolkata', '2031-05-14T18:30:00.000Z', null],
  ])('at midnight with an offset is a day or an instant: %s', (_name, text, zone, at, hour) => {
    const date = readWrittenDate(text, zone);
    expect([date?.at, date?.time?.hour ?? null]).toEqual([at, hour]);
  });

  it.each([
    ['30 February', '2030-02-30'],
    ['month 13', '2030-13-01 10:00'],
    ['25 o’clock', '2030-01-28 25:00'],
    ['the year 20222', '20222-01-28'],
    ['the year 1899', '1899-12-31'],
    ['the year 2201', '2201-01-01'],
    ['words', 'bientôt'],
    ['a month of no calendar', '14 brumaire 2031'],
    ['31 June', '31 juin 2031'],
    ['13 o’clock in the afternoon', '2031-05-14 13 pm'],
    ['an offset that no zone has', '2031-05-14 23:30 +2500'],
    ['a number after the day', '2031-05-14 17'],
    ['two separators', '14/05.2031'],
    ['something after the date', '14 mai 2031 au soir'],
  ])('cannot be %s', (_name, text) => {
    expect(readWrittenDate(text, PARIS)).toBeNull();
  });

  it.each([
    ['a day ends at the midnight after it', '2030-06-14', '2030-06-14T22:00:00.000Z'],
    ['midnight is the last day, so it ends at the next one', '2030-06-14 00:00', '2030-06-14T22:00:00.000Z'],
    ['23:59 means the end of that minute', '2030-06-14 23:59', '2030-06-14T22:00:00.000Z'],
    ['23:59:59 too', '2030-06-14 23:59:59 +02:00', '2030-06-14T22:00:00.000Z'],
    ['a time is that time', '2030-06-14 18:00', '2030-06-14T16:00:00.000Z'],
  ])('as an end: %s', (_name, text, end) => {
    const date = readWrittenDate(text, PARIS);
    expect(date && endOf(date, PARIS)).toBe(end);
  });
});
