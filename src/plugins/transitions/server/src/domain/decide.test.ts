import { decide, type KnownLevels } from './decide';
import { type Call, DAY, decided, present, since } from '../../test-support';

describe('a call as the clock moves', () => {
  it.each<[string, number, number, [string, number][]]>([
    ['one instant before it opens', 8, 8.9, []],
    ['at the instant at which it opens', 8, 9, [['call.opened', 9]]],
    ['long after it opened', 8, 16, [['call.opened', 9]]],
    ['already compared at the opening', 9, 10, []],
    ['one instant before it closes', 9, 16.9, []],
    ['at the instant at which it closes', 9, 17, [['call.closed', 17]]],
    [
      'opened and closed without a comparison',
      8,
      20,
      [
        ['call.opened', 9],
        ['call.closed', 17],
      ],
    ],
    ['compared at the same instant again', 17, 17, []],
  ])('%s', (_name, asOf, now, expected) => {
    expect(decided(since(asOf, DAY), DAY, now)).toEqual(expected);
  });

  it('is left alone if the clock is behind', () => {
    expect(decide(since(10, DAY), present(DAY), 9.9)).toBeNull();
  });
});

describe('a call that is seen for the first time', () => {
  it.each<[string, Call, number, [string, number][]]>([
    ['before it opens', { ...DAY, writtenAt: 8 }, 8, []],
    ['while it is open', { ...DAY, writtenAt: 10 }, 11, [['call.opened', 10]]],
    ['at its opening', { ...DAY, writtenAt: 9 }, 9, [['call.opened', 9]]],
    ['opened since its publication', { ...DAY, writtenAt: 8 }, 10, [['call.opened', 9]]],
    [
      'closed since its publication',
      { ...DAY, writtenAt: 10 },
      18,
      [
        ['call.opened', 10],
        ['call.closed', 17],
      ],
    ],
    ['once it is closed', { ...DAY, writtenAt: 18 }, 19, []],
    [
      'by a clock that is behind that of the publication',
      { ...DAY, writtenAt: 99 },
      10,
      [['call.opened', 10]],
    ],
    ['without dates', { writtenAt: 8 }, 10, []],
    ['with a cut-off in the past', { ...DAY, cutOffs: [9.5], writtenAt: 10 }, 11, [['call.opened', 10]]],
    [
      'with changes of its deadline in the past',
      { ...DAY, writtenAt: 8, changes: [{ from: 16, to: 17, announcedAt: 7 }] },
      8,
      [],
    ],
    ['under embargo', { ...DAY, embargo: 12, writtenAt: 8 }, 11, []],
    [
      'when its embargo ends while it is open',
      { ...DAY, embargo: 12, writtenAt: 8 },
      13,
      [['call.opened', 12]],
    ],
    ['when its embargo ends after it closed', { ...DAY, embargo: 18, writtenAt: 8 }, 19, []],
  ])('%s', (_name, call, now, expected) => {
    expect(decided(null, call, now)).toEqual(expected);
  });
});

describe('a call whose dates were edited', () => {
  const closed = since(17.5, DAY);
  const edited = (call: Call, at: number): Call => ({ ...call, writtenAt: at, isEdited: true });
  it.each<[string, KnownLevels, Call, number, [string, number][]]>([
    ['extended after closing', closed, edited({ opens: 9, closes: 20 }, 18), 18.5, [['call.opened', 18]]],
    [
      'extended, and closed since',
      closed,
      edited({ opens: 9, closes: 20 }, 18),
      21,
      [
        ['call.opened', 18],
        ['call.closed', 20],
      ],
    ],
    ['closed now', since(10, DAY), edited({ opens: 9, closes: 12 }, 12.1), 12.2, [['call.closed', 12]]],
    ['postponed while open', since(10, DAY), edited({ opens: 20, closes: 22 }, 12), 12, []],
    ['brought forward', since(8, DAY), edited({ opens: 7, closes: 17 }, 8.5), 8.6, [['call.opened', 8.5]]],
    [
      'moved into the past',
      since(8, DAY),
      edited({ opens: 8.1, closes: 8.2 }, 8.5),
      8.6,
      [['call.closed', 8.5]],
    ],
    ['without a change of its dates', since(10, DAY), edited(DAY, 11), 12, []],
    ['after it opened without a comparison', since(8, DAY), edited(DAY, 11), 12, [['call.opened', 9]]],
    [
      'after it opened and closed without a comparison',
      since(8, DAY),
      edited(DAY, 18),
      18,
      [
        ['call.opened', 9],
        ['call.closed', 17],
      ],
    ],
    [
      'while it was rolling, with a cut-off in the past',
      since(10, { opens: 9 }),
      edited({ opens: 9, cutOffs: [11] }, 12),
      13,
      [],
    ],
    ['by a clock that is ahead', closed, edited({ opens: 9, closes: 20 }, 99), 18.5, [['call.opened', 18.5]]],
    ['so that no dates are left', since(10, DAY), edited({}, 11), 11, []],
    ['with a cut-off in the past', since(8, DAY), edited({ ...DAY, cutOffs: [8.2] }, 8.5), 8.6, []],
    [
      'with a cut-off in the future',
      since(8, DAY),
      edited({ ...DAY, cutOffs: [8.6] }, 8.5),
      8.6,
      [['call.deadline-passed', 8.6]],
    ],
  ])('%s', (_name, known, call, now, expected) => {
    expect(decided(known, call, now)).toEqual(expected);
  });

  it('elsewhere, such as the calls of a page, changes at the comparison', () => {
    expect(decided(closed, { opens: 9, closes: 20 }, 18.5)).toEqual([['call.opened', 18.5]]);
  });

  it('elsewhere, to an instant since the last comparison, changes at that instant', () => {
    expect(decided(since(9, { opens: 20, closes: 22 }), { opens: 9.5, closes: 22 }, 10)).toEqual([
      ['call.opened', 9.5],
    ]);
  });
});

describe('what is known afterwards', () => {
  it('is the level, the instant, the next one, and how many changes there were', () => {
    const call = { ...DAY, cutOffs: [10], changes: [{ from: 16, to: 17, announcedAt: 8 }] };
    expect(decide(null, present(call), 9)!.known).toEqual({
      levels: { state: 'open', cutOffs: '' },
      asOf: 9,
      nextAt: 10,
      changes: 1,
    });
    expect(since(17, call).nextAt).toBeNull();
    expect(since(8, call).nextAt).toBe(9);
  });

  it('leaves cut-offs out if they are not announced', () => {
    const call = { ...present({ ...DAY, cutOffs: [10] }), cutOffs: null };
    expect(decide(null, call, 11)).toMatchObject({ announcements: [{ event: 'call.opened' }] });
    expect(decide(null, call, 11)!.known.levels).toEqual({ state: 'open' });
  });

  it('takes in what opts in later, without announcing it', () => {
    const known = { ...since(8, DAY), levels: {} };
    const call = { ...DAY, cutOffs: [9.5] };
    const decision = decide(known, present(call), 10)!;
    expect(decision.announcements).toEqual([]);
    expect(decision.known.levels).toEqual({ state: 'open', cutOffs: '' });
  });
});
