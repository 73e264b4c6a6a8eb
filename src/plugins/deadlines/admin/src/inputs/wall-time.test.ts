import { instantOf, readTime, twinOf, wallTimeOf } from './wall-time';

const PARIS = 'Europe/Paris';
const at = (iso: string) => Date.parse(iso);
const shown = (iso: string, zone: string, isEnd = false) => {
  const { date, time } = wallTimeOf(at(iso), zone, isEnd);
  return `${date} ${time}`;
};
const meant = (text: string, zone: string, isEnd = false) => {
  const [date, time] = text.split(' ');
  const { instant, isSkipped } = instantOf({ date, time }, zone, isEnd);
  return `${new Date(instant).toISOString()}${isSkipped ? ' skipped' : ''}`;
};

describe('a date-time in the zone of an entry', () => {
  it.each([
    ['2022-03-18T22:59:00.000Z', PARIS, '2022-03-18 23:59'],
    ['2022-07-01T10:00:00.000Z', PARIS, '2022-07-01 12:00'],
    ['2022-03-19T03:30:00.000Z', 'America/Martinique', '2022-03-18 23:30'],
    ['2022-03-18T15:00:00.000Z', 'Asia/Tokyo', '2022-03-19 00:00'],
    ['2022-03-18T11:00:00.000Z', 'Pacific/Apia', '2022-03-19 00:00'],
    ['2020-12-18T09:59:00.000Z', 'Pacific/Apia', '2020-12-18 23:59'],
  ])('%s in %s is %s, and back', (iso, zone, text) => {
    expect([shown(iso, zone), meant(text, zone)]).toEqual([text, iso]);
  });

  it('is moved by as much as the clocks skip, if they skip it', () => {
    expect(meant('2022-03-27 02:30', PARIS)).toBe('2022-03-27T01:30:00.000Z skipped');
    expect(meant('2011-12-30 12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00.000Z skipped');
  });

  it('is the first of the two if an hour occurs twice, and knows the other', () => {
    expect(meant('2022-10-30 02:30', PARIS)).toBe('2022-10-30T00:30:00.000Z');
    expect(twinOf(at('2022-10-30T00:30:00.000Z'), PARIS)).toBe(at('2022-10-30T01:30:00.000Z'));
    expect(twinOf(at('2022-10-30T01:30:00.000Z'), PARIS)).toBe(at('2022-10-30T00:30:00.000Z'));
    expect(twinOf(at('2022-10-30T02:30:00.000Z'), PARIS)).toBe(null);
  });
});

describe('an end in the zone of an entry', () => {
  it.each([
    ['2022-03-18T23:00:00.000Z', PARIS, '2022-03-18 23:59'],
    ['2022-10-30T23:00:00.000Z', PARIS, '2022-10-30 23:59'],
    ['2022-03-19T04:00:00.000Z', 'America/Martinique', '2022-03-18 23:59'],
    ['2022-03-18T15:00:00.000Z', 'Asia/Tokyo', '2022-03-18 23:59'],
    ['2022-03-18T11:00:00.000Z', 'Pacific/Apia', '2022-03-18 23:59'],
    // The clocks of Asunción show 23:59 twice that night.
    ['2022-03-27T04:00:00.000Z', 'America/Asuncion', '2022-03-26 23:59'],
  ])('the midnight %s in %s is %s, and back', (iso, zone, text) => {
    expect([shown(iso, zone, true), meant(text, zone, true)]).toEqual([text, iso]);
  });

  it('is exactly that instant at any other time of day', () => {
    expect(meant('2022-03-18 12:00', PARIS, true)).toBe('2022-03-18T11:00:00.000Z');
    expect(shown('2022-03-18T11:00:00.000Z', PARIS, true)).toBe('2022-03-18 12:00');
  });

  it('may be typed as the midnight itself', () => {
    expect(meant('2022-03-19 00:00', PARIS, true)).toBe('2022-03-18T23:00:00.000Z');
  });
});

describe('a time as people type it', () => {
  it.each([
    ['23:59', '23:59'],
    ['23h59', '23:59'],
    ['23 h 59', '23:59'],
    ['2359', '23:59'],
    ['9h', '09:00'],
    ['9', '09:00'],
    ['12.30', '12:30'],
    ['24:00', null],
    ['12:60', null],
    ['noon', null],
    ['', null],
  ])('"%s" is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});
