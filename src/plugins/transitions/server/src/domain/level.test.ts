import { eventOf, HIDDEN, publicLevel, changesBetween, type Tracked } from './level';

/** The level of an entry without dates is never announced. */
const WITHOUT = '';
const EVENTS = { open: 'call.opened', closed: 'call.closed' };

/** A call that opens at 9 and closes at 17. What happens at noon does not change its level. */
const tracked: Tracked = {
  name: 'state',
  events: EVENTS,
  entered: ['open'],
  levelAt: (at) => (at < 9 ? 'upcoming' : at < 17 ? 'open' : 'closed'),
  nextAfter: (at) => [9, 12, 17].find((next) => next > at) ?? null,
};
const OPENS = { from: 'upcoming', to: 'open', at: 9 };
const CLOSES = { from: 'open', to: 'closed', at: 17 };

describe('the changes of a level', () => {
  it.each([
    ['none before the first', 0, 8.9, []],
    ['one at its own instant', 0, 9, [OPENS]],
    ['none from its own instant on', 9, 16.9, []],
    ['both, and nothing at noon', 0, 17, [OPENS, CLOSES]],
    ['none if nothing lies ahead', 17, 99, []],
  ])('are %s', (_name, after, until, expected) => {
    expect(changesBetween(tracked, after, until)).toEqual(expected);
  });
});

describe('what announces a change', () => {
  it.each<[string, string, string | null]>([
    ['upcoming', 'open', 'call.opened'],
    ['open', 'closed', 'call.closed'],
    ['closed', 'open', 'call.opened'],
    ['open', 'upcoming', null],
    [HIDDEN, 'open', 'call.opened'],
    [HIDDEN, 'closed', null],
    [HIDDEN, 'upcoming', null],
    [WITHOUT, 'open', 'call.opened'],
    [WITHOUT, 'closed', null],
    ['open', WITHOUT, null],
    ['open', HIDDEN, null],
  ])('from "%s" to "%s": %s', (from, to, event) => {
    expect(eventOf(tracked, { from, to, at: 9 })).toBe(event);
  });
});

describe('a level is announced', () => {
  it.each([
    ['open', 'open'],
    [HIDDEN, null],
    [WITHOUT, null],
  ])('"%s" as %s', (level, expected) => {
    expect(publicLevel(level)).toBe(expected);
  });

  it('no word for what is not public, or has no dates', () => {
    expect(new Set([HIDDEN, WITHOUT, 'open']).size).toBe(3);
  });
});
