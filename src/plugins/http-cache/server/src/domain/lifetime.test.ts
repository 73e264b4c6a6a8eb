import { isAlive, lifetimeOf, secondsInNginx, secondsLeft } from './lifetime';

const NOW = Date.parse('2022-03-18T22:59:00.000Z');

describe('a lifetime', () => {
  it.each<[string, number | null, number]>([
    ['with nothing ahead', null, 60_000],
    ['with a change beyond the default', 60_001, 60_000],
    ['with a change at the default', 60_000, 60_000],
    ['with a change before it', 59_999, 59_999],
    ['with a change in the next millisecond', 1, 1],
  ])('%s', (_name, ahead, lasts) => {
    const next = ahead === null ? null : NOW + ahead;
    expect(lifetimeOf(NOW, next, 60)).toEqual({ from: NOW, until: NOW + lasts });
  });

  it.each([
    ['before it begins', -1, false],
    ['at its beginning', 0, true],
    ['in its last millisecond', 59_999, true],
    ['at its end', 60_000, false],
  ])('is half-open: %s', (_name, at, alive) => {
    expect(isAlive({ from: NOW, until: NOW + 60_000 }, NOW + at)).toBe(alive);
  });

  it.each([
    ['at its beginning', 0, 30],
    ['a millisecond later', 1, 29],
    ['a second before its end', 29_000, 1],
    ['a moment before its end', 29_999, 0],
    ['long after it', 90_000, 0],
  ])('counts whole seconds down: %s', (_name, at, seconds) => {
    expect(secondsLeft({ from: NOW, until: NOW + 30_000 }, NOW + at)).toBe(seconds);
  });

  it.each([
    ['a minute', 60, 59],
    ['a second, which means: do not keep it', 1, 0],
    ['none', 0, 0],
  ])('ends a second earlier in nginx, which counts one too many: %s', (_name, left, seconds) => {
    expect(secondsInNginx(left)).toBe(seconds);
  });
});
