import type { Model } from '@guichet/time';
import { choicesOf } from './choices';

const PARIS = 'Europe/Paris';
const NOW = Date.parse('2022-03-01T09:00:00Z');
const model = (embargo: string | null = null) => ({ embargo }) as Model;
const choices = (entry: object, embargo?: string) =>
  choicesOf(model(embargo), { ...entry }, PARIS, NOW).map(({ name, at }) => [
    name,
    at === null ? null : new Date(at).toISOString(),
  ]);

describe('what an editor can preview', () => {
  it.each([
    ['a midnight, which ends the day before', '2022-03-18T23:00:00Z', '2022-03-19T11:00:00.000Z'],
    ['an hour of the day', '2022-03-18T16:00:00Z', '2022-03-19T11:00:00.000Z'],
    ['the last minute of the day', '2022-03-18T22:59:00Z', '2022-03-19T11:00:00.000Z'],
  ])('is noon of the day after the deadline: %s', (_name, nextDeadlineAt, noon) => {
    expect(choices({ nextDeadlineAt })).toEqual([
      ['now', null],
      ['afterDeadline', noon],
    ]);
  });

  it('is the next change of a state', () => {
    expect(choices({ nextTransitionAt: '2022-03-05T08:00:00Z', nextDeadlineAt: null })).toEqual([
      ['now', null],
      ['change', '2022-03-05T08:00:00.000Z'],
    ]);
  });

  it('is the end of an embargo rather than now, while the embargo lasts', () => {
    const until = (embargoUntil: string | null) => choices({ embargoUntil }, 'embargoUntil');
    expect(until('2022-03-01T09:00:00.001Z')).toEqual([['release', '2022-03-01T09:00:00.001Z']]);
    expect(until('2022-03-01T09:00:00.000Z')).toEqual([['now', null]]);
    expect(until(null)).toEqual([['now', null]]);
  });
});
