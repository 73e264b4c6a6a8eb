import fc from 'fast-check';

import { day, iso, minute } from '../entries';

const second = 1000;

/** Some last milliseconds, some minutes, some days. In ms. */
const span = fc.oneof(
  fc.integer({ min: 1, max: 3 * second }),
  fc.integer({ min: 3, max: 300 }).map((seconds) => seconds * second),
  fc.integer({ min: 1, max: 5 }).map((days) => days * day)
);
const distance = fc.oneof(
  { weight: 3, arbitrary: span },
  { weight: 1, arbitrary: span.map((length) => -length) }
);

/** When something begins, relative to now, and how long it lasts, both in ms; `null` if it is not set. */
export interface Window {
  from: number | null;
  length: number | null;
}

export const windows: fc.Arbitrary<Window> = fc.record({
  from: fc.option(distance, { freq: 4 }),
  length: fc.option(span, { freq: 6 }),
});

/** The two ends of a window, as they are stored. */
export function endsOf({ from, length }: Window, now: number): [string | null, string | null] {
  const begins = from === null ? null : now + from;
  return [begins === null ? null : iso(begins), length === null ? null : iso((begins ?? now) + length)];
}

/** Where the clock goes: around the next change of anything, or by a number of ms. */
export type Move = { around: -1 | 0 | 1 } | { by: number };

export const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ around: fc.constantFrom(-1, 0, 1) }) },
  { weight: 3, arbitrary: fc.record({ by: fc.integer({ min: 1, max: 999 }) }) },
  { weight: 3, arbitrary: fc.record({ by: fc.integer({ min: 1000, max: 70 * second }) }) },
  { weight: 1, arbitrary: fc.record({ by: fc.integer({ min: minute, max: 30 * minute }) }) },
  { weight: 1, arbitrary: fc.record({ by: fc.integer({ min: -5 * second, max: -1 }) }) }
);
