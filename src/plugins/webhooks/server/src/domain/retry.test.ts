import { nextTryAt, readRetryAfter } from './retry';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const QUEUED = Date.parse('2022-03-18T12:00:00.000Z');
const RULE = { queuedAt: QUEUED, giveUpAfter: 72 * HOUR, retryAfter: null };
const MIDDLE = 0.5;

describe('after a failure a message is retried', () => {
  it.each<[string, number, number]>([
    ['the first', 1, 5 * SECOND],
    ['the second', 2, 15 * SECOND],
    ['the third', 3, 45 * SECOND],
    ['the eighth', 8, 10_935 * SECOND],
    ['the ninth', 9, 6 * HOUR],
    ['the hundredth', 100, 6 * HOUR],
  ])('%s: after a pause that grows to six hours', (_name, tries, pause) => {
    expect(nextTryAt({ ...RULE, tries }, QUEUED, MIDDLE)).toBe(QUEUED + pause);
  });

  it.each([
    ['least', 0, 3750],
    ['most', 1, 6250],
  ])('with a jitter of a quarter: the %s', (_name, random, pause) => {
    expect(nextTryAt({ ...RULE, tries: 1 }, QUEUED, random)).toBe(QUEUED + pause);
  });

  it.each<[string, number, number | null]>([
    ['a millisecond before the end', 72 * HOUR - 1, 72 * HOUR],
    ['at the end', 72 * HOUR, null],
  ])('for three days: %s', (_name, after, next) => {
    const at = nextTryAt({ ...RULE, tries: 20 }, QUEUED + after, MIDDLE);
    expect(at).toBe(next === null ? null : QUEUED + next);
  });

  it.each<[string, number, number]>([
    ['sooner than planned', 1 * SECOND, 5 * SECOND],
    ['later', 60 * SECOND, 60 * SECOND],
    ['later than the longest pause', 100 * HOUR, 6 * HOUR],
  ])('when the subscriber asks for it: %s', (_name, retryAfter, pause) => {
    expect(nextTryAt({ ...RULE, tries: 1, retryAfter }, QUEUED, MIDDLE)).toBe(QUEUED + pause);
  });
});

describe('Retry-After', () => {
  it.each<[string | undefined, number | null]>([
    ['120', 120_000],
    [' 0 ', 0],
    ['Fri, 18 Mar 2022 12:01:00 GMT', 60_000],
    ['Fri, 18 Mar 2022 11:00:00 GMT', 0],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['2022-03-18', null],
    ['On Fri, 18 Mar 2022 12:01:00 GMT', null],
    ['Fri, 18 Mar 2022 12:01:00 GMT+2', null],
    ['', null],
    [undefined, null],
  ])('%j', (header, wait) => {
    expect(readRetryAfter(header, QUEUED)).toBe(wait);
  });
});
