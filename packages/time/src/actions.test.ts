import type { ActionRefusalCode } from './action-sentences';
import { decide, type Action, type Decision } from './actions';
import type { Window } from './window';

const [before, from, now, until, later] = [1, 2, 3, 4, 5].map((hours) => hours * 3_600_000);
const bounds = { from: 'opensAt', until: 'closesAt' };

const windows = {
  upcoming: { from: until, until: later },
  open: { from, until },
  closed: { from: before, until: from },
  'closed at this instant': { from, until: now },
  'open since this instant': { from: now, until },
  'open without a beginning': { from: null, until },
  rolling: { from, until: null },
  'upcoming and rolling': { from: until, until: null },
  'without any date': { from: null, until: null },
} satisfies Record<string, Window>;

const open: Action = { name: 'open' };
const close: Action = { name: 'close' };
const extend = (to: number): Action => ({ name: 'extend', until: to });

const nothing: Decision = { kind: 'nothing' };
const opens: Decision = { kind: 'change', from: now };
const closes: Decision = { kind: 'change', until: now };
const ends = (at: number): Decision => ({ kind: 'change', until: at });
const refused = (code: ActionRefusalCode, message: string): Decision => ({
  kind: 'refusal',
  code,
  parameters: expect.any(Object),
  message,
});

const NO_END = 'there is no closesAt, so nothing ends that could be extended';
const OPENS_LATER = (at: string) =>
  `opensAt (${at}) is in the future, so there is nothing to close: edit opensAt instead`;
const HAS_CLOSED = (at: string) => `closesAt (${at}) has passed: extend it instead, to a later closesAt`;
const [two, three, four] = [2, 3, 4].map((hour) => `1970-01-01T0${hour}:00:00.000Z`);

describe('what an action does to a window', () => {
  it.each<[keyof typeof windows, string, Action, Decision]>([
    ['upcoming', 'open', open, opens],
    ['open', 'open', open, nothing],
    ['closed', 'open', open, refused('passed', HAS_CLOSED(two))],
    ['closed at this instant', 'open', open, refused('passed', HAS_CLOSED(three))],
    ['open since this instant', 'open', open, nothing],
    ['open without a beginning', 'open', open, nothing],
    ['rolling', 'open', open, nothing],
    ['upcoming and rolling', 'open', open, opens],
    ['without any date', 'open', open, opens],

    ['upcoming', 'close', close, refused('not-begun', OPENS_LATER(four))],
    ['open', 'close', close, closes],
    ['closed', 'close', close, nothing],
    ['closed at this instant', 'close', close, nothing],
    [
      'open since this instant',
      'close',
      close,
      refused(
        'just-begun',
        `opensAt is this very instant (${three}): a window cannot be empty, so close it later`
      ),
    ],
    ['open without a beginning', 'close', close, closes],
    ['rolling', 'close', close, closes],
    ['upcoming and rolling', 'close', close, refused('not-begun', OPENS_LATER(four))],
    ['without any date', 'close', close, closes],

    ['upcoming', 'extend', extend(later + 1), ends(later + 1)],
    ['open', 'extend', extend(later), ends(later)],
    ['open', 'extend by a millisecond', extend(until + 1), ends(until + 1)],
    ['open', 'extend to where it ends', extend(until), nothing],
    [
      'open',
      'extend to an earlier instant',
      extend(until - 1),
      refused(
        'shortens',
        `1970-01-01T03:59:59.999Z is before closesAt (${four}): that shortens it; edit closesAt instead`
      ),
    ],
    [
      'open',
      'extend to this instant',
      extend(now),
      refused('wanted-passed', `${three} has passed (it is ${three}): extend closesAt to a future instant`),
    ],
    [
      'closed',
      'extend to where it ended',
      extend(from),
      refused('wanted-passed', `${two} has passed (it is ${three}): extend closesAt to a future instant`),
    ],
    ['closed', 'extend', extend(until), ends(until)],
    ['closed at this instant', 'extend', extend(until), ends(until)],
    ['open without a beginning', 'extend', extend(later), ends(later)],
    ['rolling', 'extend', extend(later), refused('no-end', NO_END)],
    ['without any date', 'extend', extend(later), refused('no-end', NO_END)],
  ])('that is %s: %s', (window, _, action, decision) => {
    expect(decide(action, windows[window], now, bounds)).toEqual(decision);
  });

  it('is not extended to before its beginning, even if it ends before it begins', () => {
    const broken = { from: later, until: from };
    const reason = `${four} is not after opensAt (1970-01-01T05:00:00.000Z): edit the dates instead`;
    expect(decide(extend(until), broken, now, bounds)).toEqual({
      ...refused('before-beginning', reason),
      parameters: {
        from: { attribute: ['opensAt'] },
        beginning: { instant: '1970-01-01T05:00:00.000Z', ends: false },
        wanted: { instant: four, ends: true },
      },
    });
  });

  it('cannot be closed or extended in a type that has neither beginning nor end', () => {
    const nameless = { from: null, until: 'closesAt' };
    expect(decide(open, windows['without any date'], now, nameless)).toEqual(nothing);
  });
});
