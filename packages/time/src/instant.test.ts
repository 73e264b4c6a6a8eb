import { readInstant } from './instant';
import { ms } from '../test-support';

const CLOSES = '2022-03-18T23:00:00.000Z';

describe('an instant may be written', () => {
  it.each<[string, unknown]>([
    ['in UTC', CLOSES],
    ['without milliseconds', '2022-03-18T23:00:00Z'],
    ['with an offset', '2022-03-19T00:00:00+01:00'],
    ['as a Date', new Date(CLOSES)],
    ['in milliseconds', ms(CLOSES)],
    ['without an offset, which means UTC', '2022-03-18T23:00:00'],
    ['to the minute', '2022-03-18T23:00Z'],
  ])('%s', (_name, value) => {
    expect(readInstant(value)).toBe(ms(CLOSES));
  });

  it('as milliseconds before the epoch', () => {
    expect(readInstant(-1)).toBe(-1);
  });

  it('as a day, which means its midnight in UTC', () => {
    expect(readInstant('2022-03-18')).toBe(ms('2022-03-18T00:00:00.000Z'));
  });
});

it.each(['soon', '2022-02-30', '1647644400000', '', null, undefined, true, Infinity, new Date('soon')])(
  '%p is not an instant',
  (value) => {
    expect(readInstant(value)).toBeNull();
  }
);
