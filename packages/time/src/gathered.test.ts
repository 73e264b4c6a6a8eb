import { gatheredPhaseAt, nextGatheredTransition } from './phases';
import { isoOrNull, ms, starts } from '../test-support';

type Months = [from: number | null, until: number | null];
const month = (number: number | null) =>
  number === null ? null : `2022-${String(number).padStart(2, '0')}-01T00:00:00.000Z`;
const entriesOf = (list: Months[]) => list.map(([from, until]) => starts(month(from), month(until)));

/** Windows, by the months in which they begin and end; then the month, the phase, and the month of the next change. */
describe('the phase gathered from several windows', () => {
  const OVERLAPPING: Months[] = [
    [2, 5],
    [4, 8],
  ];
  const BACK_TO_BACK: Months[] = [
    [2, 5],
    [5, 8],
  ];
  const DISJOINT: Months[] = [
    [2, 4],
    [6, 8],
  ];
  const NESTED: Months[] = [
    [2, 10],
    [4, 6],
  ];

  it.each<[string, Months[], number, number | null, number | null]>([
    ['overlapping windows begin with the first', OVERLAPPING, 1, 0, 2],
    ['overlapping windows: the second one’s beginning changes nothing', OVERLAPPING, 3, 1, 8],
    ['overlapping windows: the first one’s end changes nothing', OVERLAPPING, 5, 1, 8],
    ['overlapping windows end with the last', OVERLAPPING, 8, 2, null],
    ['back-to-back windows are one long one', BACK_TO_BACK, 2, 1, 8],
    ['back-to-back windows have no gap where they meet', BACK_TO_BACK, 5, 1, 8],
    ['disjoint windows end with the first, until the second', DISJOINT, 2, 1, 4],
    ['disjoint windows are before again between the two', DISJOINT, 4, 0, 6],
    ['disjoint windows begin again with the second', DISJOINT, 6, 1, 8],
    ['disjoint windows end with the second, for good', DISJOINT, 8, 2, null],
    ['a window inside another changes nothing as it begins', NESTED, 3, 1, 10],
    ['a window inside another changes nothing as it ends', NESTED, 6, 1, 10],
    [
      'a window that never ends outlasts the others',
      [
        [2, 5],
        [4, null],
      ],
      4,
      1,
      null,
    ],
    [
      'a window that has always begun counts from the start',
      [
        [null, 5],
        [7, 8],
      ],
      1,
      1,
      5,
    ],
    [
      'future windows begin with the earliest',
      [
        [6, 8],
        [2, 4],
      ],
      1,
      0,
      2,
    ],
    [
      'past windows are over',
      [
        [1, 2],
        [3, 4],
      ],
      5,
      2,
      null,
    ],
    ['a window that ends before it begins is never open', [[8, 2]], 1, 0, 2],
    [
      'a window that ends before it begins does not hide another',
      [
        [8, 2],
        [3, 4],
      ],
      1,
      0,
      3,
    ],
    [
      'windows without dates do not count',
      [
        [null, null],
        [2, 5],
      ],
      1,
      0,
      2,
    ],
    ['windows without dates have no phase', [[null, null]], 1, null, null],
    ['no window has no phase', [], 1, null, null],
  ])('%s', (_name, list, at, phase, next) => {
    const windows = entriesOf(list);
    const instant = ms(month(at)!);
    const answer = [gatheredPhaseAt(windows, instant), isoOrNull(nextGatheredTransition(windows, instant))];
    expect(answer).toEqual([phase, month(next)]);
  });

  it('changes at the millisecond', () => {
    const windows = entriesOf(DISJOINT);
    const seam = ms(month(4)!);
    expect([-1, 0, 1].map((offset) => gatheredPhaseAt(windows, seam + offset))).toEqual([1, 0, 0]);
  });
});

describe('the phase gathered from entries of four phases', () => {
  /** By the months in which the last three phases begin. */
  const entries = (...list: number[][]) => list.map((months) => starts(...months.map(month)));
  it.each<[string, number[][], number, number, number | null]>([
    [
      'is the first between the first and the last',
      [
        [2, 4, 9],
        [1, 2, 9],
      ],
      3,
      1,
      4,
    ],
    [
      'is the second between them if no entry is in the first of these',
      [
        [6, 7, 9],
        [1, 2, 9],
      ],
      3,
      2,
      6,
    ],
    [
      'is the first phase before all others',
      [
        [6, 7, 9],
        [5, 7, 9],
      ],
      3,
      0,
      5,
    ],
    [
      'is the first phase rather than the last',
      [
        [6, 7, 9],
        [1, 2, 3],
      ],
      4,
      0,
      6,
    ],
    [
      'is the last when all are in it',
      [
        [1, 2, 3],
        [1, 2, 4],
      ],
      5,
      3,
      null,
    ],
  ])('%s', (_name, list, at, phase, next) => {
    const instant = ms(month(at)!);
    const answer = [
      gatheredPhaseAt(entries(...list), instant),
      isoOrNull(nextGatheredTransition(entries(...list), instant)),
    ];
    expect(answer).toEqual([phase, month(next)]);
  });
});
