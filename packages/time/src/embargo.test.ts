import { not } from './condition';
import { underEmbargo } from './embargo';
import { holds, ms } from '../test-support';

const UNTIL = ms('2024-03-18T09:00:00.000Z');

describe('an embargo', () => {
  it.each([
    ['a millisecond before', UNTIL, UNTIL - 1, true],
    ['at its instant', UNTIL, UNTIL, false],
    ['a millisecond after', UNTIL, UNTIL + 1, false],
    ['without one', null, UNTIL, false],
  ])('%s', (_name, embargoUntil, now, expected) => {
    const condition = underEmbargo('embargoUntil', now);
    expect(holds(condition, { embargoUntil })).toBe(expected);
    expect(holds(not(condition), { embargoUntil })).toBe(!expected);
  });
});
