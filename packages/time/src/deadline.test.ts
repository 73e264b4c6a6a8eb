import { occursBefore } from './future-instant';
import { deadlinesAhead, nextDeadline, nextDeadlineOf } from './deadline';
import type { Deadline } from './model';
import type { Starts } from './phases';
import type { Rule } from './rule';
import { holds, ms, type Row } from '../test-support';

const OPENS = ms('2022-01-24T00:00:00Z');
const CLOSES = ms('2022-03-18T23:00:00Z');
const FIRST = ms('2022-02-01T12:00:00Z');
const SECOND = ms('2022-03-01T12:00:00Z');
const WINDOW: Starts = [OPENS, CLOSES];
const ROLLING: Starts = [OPENS, null];

describe('the next deadline', () => {
  it.each<[string, Starts, number[], number, number | null]>([
    ['is the closing without cut-offs', WINDOW, [], OPENS, CLOSES],
    ['is the first cut-off before the opening', WINDOW, [SECOND, FIRST], OPENS - 1, FIRST],
    ['is a cut-off until a millisecond before it', WINDOW, [FIRST, SECOND], FIRST - 1, FIRST],
    ['is the next one at the cut-off itself', WINDOW, [FIRST, SECOND], FIRST, SECOND],
    ['is the closing after the last cut-off', WINDOW, [FIRST, SECOND], SECOND, CLOSES],
    ['is the closing until a millisecond before it', WINDOW, [FIRST], CLOSES - 1, CLOSES],
    ['is none at the closing itself', WINDOW, [FIRST], CLOSES, null],
    ['is none once closed, even if a cut-off is still to come', WINDOW, [CLOSES + 1], CLOSES, null],
    ['is the closing if a cut-off comes later', WINDOW, [CLOSES + 1], OPENS, CLOSES],
    ['is the cut-off of a rolling call', ROLLING, [FIRST], OPENS, FIRST],
    ['is none for a rolling call without cut-offs', ROLLING, [], OPENS, null],
    ['is none for a rolling call after the last cut-off', ROLLING, [FIRST], FIRST, null],
    ['is the cut-off of a call without dates', [null, null], [FIRST], OPENS, FIRST],
  ])('%s', (_name, starts, cutOffs, instant, next) => {
    expect(nextDeadline({ starts, phase: 2 }, cutOffs, instant)).toBe(next);
  });
});

describe('the details of the next deadline are those of', () => {
  const cutOffs = [
    { at: SECOND, label: 'second' },
    { at: FIRST, label: 'first' },
    { at: FIRST, label: 'also first' },
    { at: CLOSES, label: 'last' },
  ];

  it.each([
    ['a cut-off', OPENS, { kind: 'cut-off', at: FIRST, cutOff: cutOffs[1] }],
    ['the next cut-off', FIRST, { kind: 'cut-off', at: SECOND, cutOff: cutOffs[0] }],
    ['the closing, even if a cut-off is at the same instant', SECOND, { kind: 'closing', at: CLOSES }],
    ['nothing', CLOSES, null],
  ])('%s', (_name, instant, expected) => {
    expect(nextDeadlineOf({ starts: WINDOW, phase: 2 }, cutOffs, instant)).toEqual(expected);
  });
});

describe('the database looks for deadlines only where the rule applies:', () => {
  const RULE: Rule = {
    starts: ['opensAt', 'closesAt'],
    untilDefault: 'never',
    timezone: null,
    requires: 'form',
    unless: [{ attribute: 'stopped', values: [true] }],
  };
  const deadline = {
    state: { rule: RULE },
    phase: 2,
    until: 'closesAt',
    cutOffs: { attribute: 'cutOffs', date: 'endsAt' },
  } as Deadline;
  const ahead = deadlinesAhead(deadline, OPENS, 'UTC');
  const WHOLE: Row = { opensAt: OPENS, closesAt: CLOSES, cutOffs: [FIRST], form: true };

  it.each<[string, Row, boolean]>([
    ['a row with what it requires', WHOLE, true],
    ['a row without', { ...WHOLE, form: null }, false],
    ['a row that is excluded', { ...WHOLE, stopped: true }, false],
    ['a rolling row that is excluded', { cutOffs: [FIRST], form: true, stopped: true }, false],
  ])('%s', (_name, row, expected) => {
    expect(holds(occursBefore(ahead, null, '<'), row)).toBe(expected);
  });
});
