import { barOf, barWord, marksOf } from './bars';
import { dateAt, dayOf, daysIn, noonOf, noonOfDate } from './days';
import type { Swimlane } from './timeline-rows';
import { ticksOf } from './ticks';
import { moved, shareOf, spanOf, viewAround } from './view';
import { iso, ms } from '../../../../../../../packages/time/test-support';

const PARIS = 'Europe/Paris';
const SPRING = { month: '2022-03', months: 3 };

describe('the months in view', () => {
  it.each([
    [1, '2022-03'],
    [3, '2022-02'],
    [6, '2022-01'],
    [12, '2021-11'],
  ])('include a third of %d that has passed', (months, month) => {
    expect(viewAround(ms('2022-02-28T23:00:00Z'), months, PARIS)).toEqual({ month, months });
  });

  it('begin and end with a month of the zone', () => {
    const { from, until } = spanOf(SPRING, PARIS);
    expect([iso(from), iso(until)]).toEqual(['2022-02-28T23:00:00.000Z', '2022-05-31T22:00:00.000Z']);
  });

  it('move by half of them', () => {
    const year = { month: '2022-03', months: 12 };
    expect([moved(year, -1), moved(year, 1), moved({ ...year, months: 1 }, 1)]).toEqual([
      { ...year, month: '2021-09' },
      { ...year, month: '2022-09' },
      { month: '2022-04', months: 1 },
    ]);
  });
});

describe('the day that is shown', () => {
  it('is noon in its zone, before and after the clock goes forward', () => {
    expect([26, 27, 91].map((day) => iso(noonOf(day - 1, SPRING, PARIS)))).toEqual([
      '2022-03-26T11:00:00.000Z',
      '2022-03-27T10:00:00.000Z',
      '2022-05-30T10:00:00.000Z',
    ]);
  });

  it('is found again by its noon', () => {
    const days = Array.from({ length: daysIn(SPRING) }, (_, day) => day);
    expect(days.map((day) => dayOf(noonOf(day, SPRING, PARIS), SPRING, PARIS))).toEqual(days);
  });

  it('is the first or the last if the instant is not in view', () => {
    expect([ms('2022-01-01'), ms('2023-01-01')].map((at) => dayOf(at, SPRING, PARIS))).toEqual([0, 91]);
  });

  it('is the date that the calendar shows, whatever the zone of the browser', () => {
    const noons = [PARIS, 'Asia/Tokyo'].map((zone) => noonOfDate('2022-03-19', zone));
    expect(noons.map(iso)).toEqual(['2022-03-19T11:00:00.000Z', '2022-03-19T03:00:00.000Z']);
    expect(dateAt(ms('2022-03-18T23:00:00Z'), PARIS)).toBe('2022-03-19');
  });
});

describe('the scale', () => {
  const labels = (month: string, months: number, locale: string) =>
    ticksOf({ month, months }, PARIS, locale).map(({ label }) => label);

  it('labels months, and the year in January', () => {
    expect(labels('2021-11', 6, 'fr')).toEqual(['nov. 2021', 'déc.', 'janv. 2022', 'févr.', 'mars', 'avr.']);
    expect(labels('2022-03', 6, 'en').slice(0, 2)).toEqual(['Mar 2022', 'Apr']);
  });

  it('labels Mondays if there are few months', () => {
    expect(labels('2022-03', 1, 'fr')).toEqual(['7 mars', '14 mars', '21 mars', '28 mars']);
    expect(labels('2022-08', 1, 'fr')[0]).toBe('1 août');
  });
});

describe('a bar', () => {
  const span = (from: string | null, until: string | null) => ({
    from: from === null ? null : ms(from),
    until: until === null ? null : ms(until),
  });
  const MARCH = { from: ms('2022-03-01'), until: ms('2022-04-01') };
  const NOON = ms('2022-03-10T12:00:00Z');
  const swimlane = (...formerEnds: string[]): Swimlane => ({
    state: {} as never,
    starts: [['2022-03-05', '2022-03-20', '2022-03-30'].map(ms)],
    deadline: 2,
    cutOffs: [],
    formerEnds: formerEnds.map(ms),
  });
  const shares = (from: string, until: string) => ({
    start: shareOf(ms(from), MARCH),
    length: shareOf(ms(until), MARCH) - shareOf(ms(from), MARCH),
  });

  it('reaches from the beginning to the end of its window, as far as they are in view', () => {
    const window = span('2022-03-05', '2022-03-20');
    expect(barOf(window, swimlane(), MARCH, NOON)).toEqual({
      ...shares('2022-03-05', '2022-03-20'),
      phase: 'during',
      extension: null,
    });
    const before = { start: 0, phase: 'before', extension: null };
    expect(barOf(span('2022-01-01', null), swimlane(), MARCH, ms('2021-01-01'))).toEqual({
      ...before,
      length: 1,
    });
    expect(barOf(span('2022-01-01', '2022-02-01'), swimlane(), MARCH, NOON)).toBeNull();
    expect(barOf(span(null, null), swimlane(), MARCH, NOON)).toBeNull();
  });

  it('has a tail from the first of its former ends, if it was extended', () => {
    const window = span('2022-03-05', '2022-03-20');
    expect(barOf(window, swimlane('2022-03-15', '2022-03-12'), MARCH, NOON)!.extension).toEqual(
      shares('2022-03-12', '2022-03-20')
    );
    expect(barOf(window, swimlane('2022-03-25'), MARCH, NOON)!.extension).toBeNull();
    const next = span('2022-03-20', '2022-03-30');
    expect(barOf(next, swimlane('2022-03-15'), MARCH, NOON)!.extension).toBeNull();
  });

  it.each([
    [['upcoming', 'open', 'closed'], 1, ['upcoming', 'open', 'closed']],
    [['planned', 'open', 'analysing', 'results'], 2, ['analysing', 'analysing', 'analysing']],
  ])('says the state, or its own phase if it is one of several: %j', (words, phase, said) => {
    const moments = ['before', 'during', 'after'] as const;
    expect(moments.map((isNow) => barWord(phase, isNow, words))).toEqual(said);
  });

  it('has marks for what is in view', () => {
    const instants = [MARCH.from - 1, MARCH.from, MARCH.until - 1, MARCH.until];
    expect(marksOf(instants, MARCH)).toEqual([0, shareOf(MARCH.until - 1, MARCH)]);
  });
});
