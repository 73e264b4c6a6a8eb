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
    ['30 February', '2030-02-30'],
    ['month 13', '2030-13-01 10:00'],
    ['25 o’clock', '2030-01-28 25:00'],
    ['the year 20222', '20222-01-28'],
    ['the year 1899', '1899-12-31'],
    ['the year 2201', '2201-01-01'],
    ['words', 'bientôt'],
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
