import { earliest, nextTransition, phaseAt, type Phase } from './window';
import { isoOrNull, ms, span } from '../test-support';

const OPENS = '2022-01-23T23:00:00.000Z';
const CLOSES = '2022-03-18T23:00:00.000Z';

type Boundary = [name: string, at: string, phase: Phase | null, next: string | null];

function expectAnswers(from: string | null, until: string | null, boundaries: Boundary[]) {
  it.each(boundaries)('%s', (_name, at, phase, next) => {
    const window = span(from, until);
    const answer = [phaseAt(window, ms(at)), isoOrNull(nextTransition(window, ms(at)))];
    expect(answer).toEqual([phase, next]);
  });
}

describe('a window with both bounds', () => {
  expectAnswers(OPENS, CLOSES, [
    ['has not begun long before, and begins next', '1970-01-01T00:00:00.000Z', 'before', OPENS],
    ['has not begun a millisecond before its beginning', '2022-01-23T22:59:59.999Z', 'before', OPENS],
    ['has begun at its beginning, and ends next', OPENS, 'during', CLOSES],
    ['goes on a millisecond after its beginning', '2022-01-23T23:00:00.001Z', 'during', CLOSES],
    ['goes on a millisecond before its end', '2022-03-18T22:59:59.999Z', 'during', CLOSES],
    ['has ended at its end, for good', CLOSES, 'after', null],
    ['stays ended a millisecond after its end', '2022-03-18T23:00:00.001Z', 'after', null],
    ['stays ended long after', '2200-12-31T23:59:59.999Z', 'after', null],
  ]);
});

describe('a window of one minute', () => {
  expectAnswers('2022-03-18T22:59:00.000Z', CLOSES, [
    ['has not begun just before', '2022-03-18T22:58:59.999Z', 'before', '2022-03-18T22:59:00.000Z'],
    ['lasts from the first millisecond of it', '2022-03-18T22:59:00.000Z', 'during', CLOSES],
    ['lasts to the last millisecond of it', '2022-03-18T22:59:59.999Z', 'during', CLOSES],
    ['has ended with the minute', CLOSES, 'after', null],
  ]);
});

describe('a window of one day', () => {
  expectAnswers('2022-03-17T23:00:00.000Z', CLOSES, [
    ['has not begun the evening before', '2022-03-17T22:59:59.999Z', 'before', '2022-03-17T23:00:00.000Z'],
    ['lasts from the midnight that begins it', '2022-03-17T23:00:00.000Z', 'during', CLOSES],
    ['lasts to the last millisecond of the day', '2022-03-18T22:59:59.999Z', 'during', CLOSES],
    ['has ended at the midnight that ends it', CLOSES, 'after', null],
  ]);
});

describe('a window of one millisecond', () => {
  expectAnswers('2022-03-18T22:59:59.999Z', CLOSES, [
    ['is open in that millisecond', '2022-03-18T22:59:59.999Z', 'during', CLOSES],
    ['has ended in the next one', CLOSES, 'after', null],
  ]);
});

describe('a window without an end', () => {
  expectAnswers(OPENS, null, [
    ['has not begun before its beginning', '2022-01-23T22:59:59.999Z', 'before', OPENS],
    ['has begun at its beginning, and never changes again', OPENS, 'during', null],
    ['never ends', '2200-12-31T23:59:59.999Z', 'during', null],
  ]);
});

describe('a window without a beginning', () => {
  expectAnswers(null, CLOSES, [
    ['has always begun', '1900-01-01T00:00:00.000Z', 'during', CLOSES],
    ['goes on to the last millisecond', '2022-03-18T22:59:59.999Z', 'during', CLOSES],
    ['has ended at its end', CLOSES, 'after', null],
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
    ['has not begun before either date, and its end comes next', '2022-01-23T22:59:59.999Z', 'before', OPENS],
    ['has ended at its end', OPENS, 'after', null],
    ['stays ended between the dates', '2022-02-01T00:00:00.000Z', 'after', null],
    ['does not begin at its beginning', CLOSES, 'after', null],
  ]);
});

describe('a window that ends when it begins', () => {
  expectAnswers(CLOSES, CLOSES, [
    ['has not begun just before', '2022-03-18T22:59:59.999Z', 'before', CLOSES],
    ['goes straight to its end', CLOSES, 'after', null],
  ]);
});

describe('a bound at the epoch', () => {
  const EPOCH = '1970-01-01T00:00:00.000Z';
  it('is a bound like any other as a beginning', () => {
    expect(phaseAt(span(EPOCH, null), ms('1969-12-31T23:59:59.999Z'))).toBe('before');
    expect(nextTransition(span(EPOCH, null), ms('1969-12-31T23:59:59.999Z'))).toBe(0);
  });
  it('is a bound like any other as an end', () => {
    expect(phaseAt(span(null, EPOCH), ms(EPOCH))).toBe('after');
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
