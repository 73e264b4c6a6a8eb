import { endOfDay, isZone, zoneOr } from './zone';
import { iso, ms } from '../test-support';

describe('the midnight that ends a day', () => {
  it.each([
    ['in Paris, from noon', 'Europe/Paris', '2022-03-18T11:00:00.000Z', '2022-03-18T23:00:00.000Z'],
    [
      'in Paris, from its last millisecond',
      'Europe/Paris',
      '2022-03-18T22:59:59.999Z',
      '2022-03-18T23:00:00.000Z',
    ],
    [
      'in Paris, from its first instant',
      'Europe/Paris',
      '2022-03-18T23:00:00.000Z',
      '2022-03-19T23:00:00.000Z',
    ],
    ['in Paris in summer', 'Europe/Paris', '2022-07-14T12:00:00.000Z', '2022-07-14T22:00:00.000Z'],
    ['in UTC', 'UTC', '2022-03-18T23:30:00.000Z', '2022-03-19T00:00:00.000Z'],
    ['in Kathmandu, 5 h 45 ahead', 'Asia/Kathmandu', '2022-03-18T18:14:59.999Z', '2022-03-18T18:15:00.000Z'],
    [
      'in Kathmandu, from the first instant of the day',
      'Asia/Kathmandu',
      '2022-03-18T18:15:00.000Z',
      '2022-03-19T18:15:00.000Z',
    ],
    ['in Reunion, 4 h ahead', 'Indian/Reunion', '2022-03-18T19:59:59.999Z', '2022-03-18T20:00:00.000Z'],
    [
      'in Reunion, from the first instant of the day',
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
      'in Martinique, from the first instant of the day',
      'America/Martinique',
      '2022-03-19T04:00:00.000Z',
      '2022-03-20T04:00:00.000Z',
    ],
    [
      'on the island farthest ahead',
      'Pacific/Kiritimati',
      '2022-03-18T12:00:00.000Z',
      '2022-03-19T10:00:00.000Z',
    ],
    [
      'on the island farthest behind',
      'Pacific/Pago_Pago',
      '2022-03-18T12:00:00.000Z',
      '2022-03-19T11:00:00.000Z',
    ],
  ])('%s', (_name, zone, at, end) => {
    expect(iso(endOfDay(ms(at), zone))).toBe(end);
  });

  it.each([
    ['the eve of the change to summer time', '2022-03-26T12:00:00.000Z', '2022-03-26T23:00:00.000Z'],
    ['the day of 23 hours, when it begins', '2022-03-26T23:00:00.000Z', '2022-03-27T22:00:00.000Z'],
    ['the day of 23 hours, just before the change', '2022-03-27T00:59:59.999Z', '2022-03-27T22:00:00.000Z'],
    ['the day of 23 hours, at the change', '2022-03-27T01:00:00.000Z', '2022-03-27T22:00:00.000Z'],
    ['the day of 23 hours, in its last millisecond', '2022-03-27T21:59:59.999Z', '2022-03-27T22:00:00.000Z'],
    ['the day after the change to summer time', '2022-03-27T22:00:00.000Z', '2022-03-28T22:00:00.000Z'],
    ['the eve of the change to winter time', '2022-10-29T21:59:59.999Z', '2022-10-29T22:00:00.000Z'],
    ['the day of 25 hours, when it begins', '2022-10-29T22:00:00.000Z', '2022-10-30T23:00:00.000Z'],
    ['the day of 25 hours, at the first 02:30', '2022-10-30T00:30:00.000Z', '2022-10-30T23:00:00.000Z'],
    ['the day of 25 hours, at the second 02:30', '2022-10-30T01:30:00.000Z', '2022-10-30T23:00:00.000Z'],
    ['the day of 25 hours, in its last millisecond', '2022-10-30T22:59:59.999Z', '2022-10-30T23:00:00.000Z'],
    ['the day after the change to winter time', '2022-10-30T23:00:00.000Z', '2022-10-31T23:00:00.000Z'],
    ['29 February, when it begins', '2024-02-28T23:00:00.000Z', '2024-02-29T23:00:00.000Z'],
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
      'São Paulo, when the day begins at 01:00',
      'America/Sao_Paulo',
      '2017-10-15T03:00:00.000Z',
      '2017-10-16T02:00:00.000Z',
    ],
    ['Beirut, on the eve', 'Asia/Beirut', '2022-03-26T21:59:59.999Z', '2022-03-26T22:00:00.000Z'],
    [
      'Beirut, when the day begins at 01:00',
      'Asia/Beirut',
      '2022-03-26T22:00:00.000Z',
      '2022-03-27T21:00:00.000Z',
    ],
  ])('where midnight does not exist that night: %s', (_name, zone, at, end) => {
    expect(iso(endOfDay(ms(at), zone))).toBe(end);
  });

  /** The clock goes back from 01:00 to 00:00: the day begins at the first midnight, and lasts 25 hours. */
  it.each([
    ['Havana, on the eve', 'America/Havana', '2022-11-06T03:59:59.999Z', '2022-11-06T04:00:00.000Z'],
    [
      'Havana, at the first midnight',
      'America/Havana',
      '2022-11-06T04:00:00.000Z',
      '2022-11-07T05:00:00.000Z',
    ],
    [
      'Havana, at the second midnight',
      'America/Havana',
      '2022-11-06T05:00:00.000Z',
      '2022-11-07T05:00:00.000Z',
    ],
    ['the Azores, on the eve', 'Atlantic/Azores', '2022-10-29T23:59:59.999Z', '2022-10-30T00:00:00.000Z'],
    [
      'the Azores, at the first midnight',
      'Atlantic/Azores',
      '2022-10-30T00:00:00.000Z',
      '2022-10-31T01:00:00.000Z',
    ],
    [
      'the Azores, at the second midnight',
      'Atlantic/Azores',
      '2022-10-30T01:00:00.000Z',
      '2022-10-31T01:00:00.000Z',
    ],
  ])('where midnight occurs twice that night: %s', (_name, zone, at, end) => {
    expect(iso(endOfDay(ms(at), zone))).toBe(end);
  });

  it.each([
    ['when the eve ends at the first midnight', '2010-11-07T02:29:59.999Z', '2010-11-07T02:30:00.000Z'],
    ['in the minute after the first midnight', '2010-11-07T02:30:59.999Z', '2010-11-08T03:30:00.000Z'],
    ['in the hour of the eve that occurs again', '2010-11-07T02:31:00.000Z', '2010-11-08T03:30:00.000Z'],
    ['at the second midnight', '2010-11-07T03:30:00.000Z', '2010-11-08T03:30:00.000Z'],
  ])('in St. John’s, whose clock went back from 00:01 to the eve: %s', (_name, at, end) => {
    expect(iso(endOfDay(ms(at), 'America/St_Johns'))).toBe(end);
  });

  it.each([
    ['29 December, when it begins', '2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ['29 December, in its last millisecond', '2011-12-30T09:59:59.999Z', '2011-12-30T10:00:00.000Z'],
    ['31 December, which follows at once', '2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z'],
  ])('in Apia, which had no 30 December 2011: %s', (_name, at, end) => {
    expect(iso(endOfDay(ms(at), 'Pacific/Apia'))).toBe(end);
  });

  it('is the same when computed again', () => {
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
    ['an old spelling is taken', 'Asia/Calcutta', 'Asia/Calcutta'],
    ['an unknown one gives the default', 'Europe/Atlantis', 'Europe/Paris'],
    ['an empty one gives the default', '', 'Europe/Paris'],
    ['a missing one gives the default', null, 'Europe/Paris'],
  ])('in an entry: %s', (_name, name, zone) => {
    expect(zoneOr(name, 'Europe/Paris')).toBe(zone);
  });
});
