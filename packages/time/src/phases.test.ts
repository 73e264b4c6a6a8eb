import { nextTransition, phaseAt, windowsBetween } from './phases';
import { earliest } from './window';
import { isoOrNull, ms, starts } from '../test-support';

const OPENS = '2022-01-23T23:00:00.000Z';
const CLOSES = '2022-03-18T23:00:00.000Z';

type Boundary = [name: string, at: string, phase: number | null, next: string | null];

function expectAnswers(from: string | null, until: string | null, boundaries: Boundary[]) {
  it.each(boundaries)('%s', (_name, at, phase, next) => {
    const window = starts(from, until);
    const answer = [phaseAt(window, ms(at)), isoOrNull(nextTransition(window, ms(at)))];
    expect(answer).toEqual([phase, next]);
  });
}

describe('a window with both bounds', () => {
  expectAnswers(OPENS, CLOSES, [
    ['has not begun long before, and begins next', '1970-01-01T00:00:00.000Z', 0, OPENS],
    ['has not begun a millisecond before its beginning', '2022-01-23T22:59:59.999Z', 0, OPENS],
    ['has begun at its beginning, and ends next', OPENS, 1, CLOSES],
    ['goes on a millisecond after its beginning', '2022-01-23T23:00:00.001Z', 1, CLOSES],
    ['goes on a millisecond before its end', '2022-03-18T22:59:59.999Z', 1, CLOSES],
    ['has ended at its end, for good', CLOSES, 2, null],
    ['stays ended a millisecond after its end', '2022-03-18T23:00:00.001Z', 2, null],
    ['stays ended long after', '2200-12-31T23:59:59.999Z', 2, null],
  ]);
});

describe('a window of one minute', () => {
  expectAnswers('2022-03-18T22:59:00.000Z', CLOSES, [
    ['has not begun just before', '2022-03-18T22:58:59.999Z', 0, '2022-03-18T22:59:00.000Z'],
    ['lasts from the first millisecond of it', '2022-03-18T22:59:00.000Z', 1, CLOSES],
    ['lasts to the last millisecond of it', '2022-03-18T22:59:59.999Z', 1, CLOSES],
    ['has ended with the minute', CLOSES, 2, null],
  ]);
});

describe('a window of one day', () => {
  expectAnswers('2022-03-17T23:00:00.000Z', CLOSES, [
    ['has not begun the evening before', '2022-03-17T22:59:59.999Z', 0, '2022-03-17T23:00:00.000Z'],
    ['lasts from the midnight that begins it', '2022-03-17T23:00:00.000Z', 1, CLOSES],
    ['lasts to the last millisecond of the day', '2022-03-18T22:59:59.999Z', 1, CLOSES],
    ['has ended at the midnight that ends it', CLOSES, 2, null],
  ]);
});

describe('a window of one millisecond', () => {
  expectAnswers('2022-03-18T22:59:59.999Z', CLOSES, [
    ['is open in that millisecond', '2022-03-18T22:59:59.999Z', 1, CLOSES],
    ['has ended in the next one', CLOSES, 2, null],
  ]);
});

describe('a window without an end', () => {
  expectAnswers(OPENS, null, [
    ['has not begun before its beginning', '2022-01-23T22:59:59.999Z', 0, OPENS],
    ['has begun at its beginning, and never changes again', OPENS, 1, null],
    ['never ends', '2200-12-31T23:59:59.999Z', 1, null],
  ]);
});

describe('a window without a beginning', () => {
  expectAnswers(null, CLOSES, [
    ['has always begun', '1900-01-01T00:00:00.000Z', 1, CLOSES],
    ['goes on to the last millisecond', '2022-03-18T22:59:59.999Z', 1, CLOSES],
    ['has ended at its end', CLOSES, 2, null],
  ]);
});

describe('a window without bounds', () => {
  expectAnswers(null, null, [
    ['has no phase and no transition', CLOSES, null, null],
    ['has neither at the epoch', '1970-01-01T00:00:00.000Z', null, null],
  ]);
});

describe('a window that ends before it begins', () => {
  expectAnswers(CLOSES, OPENS, [
    ['has not begun before either date, and its end comes next', '2022-01-23T22:59:59.999Z', 0, OPENS],
    ['has ended at its end', OPENS, 2, null],
    ['stays ended between the dates', '2022-02-01T00:00:00.000Z', 2, null],
    ['does not begin at its beginning', CLOSES, 2, null],
  ]);
});

describe('a window that ends when it begins', () => {
  expectAnswers(CLOSES, CLOSES, [
    ['has not begun just before', '2022-03-18T22:59:59.999Z', 0, CLOSES],
    ['goes straight to its end', CLOSES, 2, null],
  ]);
});

describe('a bound at the epoch', () => {
  const EPOCH = '1970-01-01T00:00:00.000Z';
  it('is a bound like any other as a beginning', () => {
    expect(phaseAt(starts(EPOCH, null), ms('1969-12-31T23:59:59.999Z'))).toBe(0);
    expect(nextTransition(starts(EPOCH, null), ms('1969-12-31T23:59:59.999Z'))).toBe(0);
  });
  it('is a bound like any other as an end', () => {
    expect(phaseAt(starts(null, EPOCH), ms(EPOCH))).toBe(2);
  });
});

describe('the earliest of some instants', () => {
  it.each<[string, (number | null)[], number | null]>([
    ['is the smallest', [3, 1, 2], 1],
    ['leaves out missing ones', [null, 3, null, 2], 2],
    ['may be the epoch', [null, 0, 5], 0],
    ['may lie before the epoch', [0, -5, null], -5],
    ['is missing if all are', [null, null], null],
    ['is missing if there are none', [], null],
  ])('%s', (_name, instants, first) => {
    expect(earliest(instants)).toBe(first);
  });
});

/** Planned, open, analysing, results: by the months in which the last three begin. */
describe('an entry of four phases', () => {
  const month = (number: number) => ms(`2022-0${number}-01T00:00:00.000Z`);
  const dates = (months: (number | null)[]) =>
    months.map((number) => (number === null ? null : month(number)));

  it.each<[string, (number | null)[], number, number | null, number | null]>([
    ['is in the first before all dates', [3, 5, 7], 2, 0, 3],
    ['is in the second from its date on', [3, 5, 7], 3, 1, 5],
    ['is in the third from its date on', [3, 5, 7], 5, 2, 7],
    ['is in the last from its date on, for good', [3, 5, 7], 7, 3, null],
    ['skips a phase without a date', [3, null, 7], 6, 1, 7],
    ['goes from the phase before a skipped one to the one after it', [3, null, 7], 7, 3, null],
    ['stays in the phase before a missing last date', [3, 5, null], 9, 2, null],
    ['has always been in the second if the first date is the third’s', [null, 5, 7], 2, 1, 5],
    ['has always been in the third if there is the last date alone', [null, null, 7], 2, 2, 7],
    ['has no phase without dates', [null, null, null], 2, null, null],
    ['does not go back if dates are out of order', [7, 5, 3], 4, 3, null],
    ['goes to the first date that comes, whatever the order', [7, 5, 3], 2, 0, 3],
    ['does not go back to a phase whose date comes late', [3, 7, 5], 6, 3, null],
  ])('%s', (_name, months, at, phase, next) => {
    const answer = [phaseAt(dates(months), month(at)), nextTransition(dates(months), month(at))];
    expect(answer).toEqual([phase, next === null ? null : month(next)]);
  });

  it.each<[string, (number | null)[], [phase: number, from: number | null, until: number | null][]]>([
    [
      'both',
      [3, 5, 7],
      [
        [1, 3, 5],
        [2, 5, 7],
      ],
    ],
    ['one, to the date of the last, if the other is skipped', [3, null, 7], [[1, 3, 7]]],
    [
      'one that has always been',
      [null, 5, 7],
      [
        [1, null, 5],
        [2, 5, 7],
      ],
    ],
    [
      'one without an end',
      [3, 5, null],
      [
        [1, 3, 5],
        [2, 5, null],
      ],
    ],
    ['none without dates', [null, null, null], []],
  ])('has between the first and the last, as windows: %s', (_name, months, windows) => {
    const found = windowsBetween(dates(months)).map(({ phase, from, until }) => [phase, from, until]);
    const expected = windows.map(([phase, from, until]) => [phase, ...dates([from, until])]);
    expect(found).toEqual(expected);
  });
});
