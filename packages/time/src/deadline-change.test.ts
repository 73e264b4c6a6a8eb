import { changesBetween, distinct, formerEnds } from './deadline-change';
import { isoOrNull, ms } from '../test-support';

const [MARCH, APRIL, MAY] = ['2022-03-18', '2022-04-18', '2022-05-18'].map((date) => `${date}T22:00:00.000Z`);

const deadlines = (until: string | null, ...cutOffs: string[]) => ({
  until: until === null ? null : ms(until),
  cutOffs: cutOffs.map(ms),
});

describe('the changes to announce when deadlines move are', () => {
  it.each<[string, ReturnType<typeof deadlines>, ReturnType<typeof deadlines>, (string | null)[][]]>([
    ['nothing, when nothing moved', deadlines(MARCH, APRIL), deadlines(MARCH, APRIL), []],
    ['nothing, when there are no deadlines', deadlines(null), deadlines(null), []],
    ['a later end', deadlines(MARCH), deadlines(APRIL), [[MARCH, APRIL]]],
    ['an end that was removed', deadlines(MARCH), deadlines(null), [[MARCH, null]]],
    ['an end that was added', deadlines(null), deadlines(MARCH), [[null, MARCH]]],
    [
      'nothing, when cut-offs change their order only',
      deadlines(null, MAY, MARCH),
      deadlines(null, MARCH, MAY),
      [],
    ],
    [
      'the cut-offs that moved, in order of time',
      deadlines(null, APRIL, MARCH, '2022-01-01'),
      deadlines(null, '2022-06-01', '2022-01-01', MAY),
      [
        [MARCH, MAY],
        [APRIL, '2022-06-01T00:00:00.000Z'],
      ],
    ],
    ['a cut-off that was added', deadlines(null, MARCH), deadlines(null, MARCH, MAY), [[null, MAY]]],
    ['a cut-off that was removed', deadlines(null, MARCH, MAY), deadlines(null, MAY), [[MARCH, null]]],
    ['one of two equal cut-offs', deadlines(null, MARCH, MARCH), deadlines(null, MARCH), [[MARCH, null]]],
    [
      'the end first, then the cut-offs',
      deadlines(MAY, MARCH),
      deadlines('2022-06-01', APRIL),
      [
        [MAY, '2022-06-01T00:00:00.000Z'],
        [MARCH, APRIL],
      ],
    ],
    [
      'one change, when the end and a cut-off moved alike',
      deadlines(MARCH, MARCH),
      deadlines(APRIL, APRIL),
      [[MARCH, APRIL]],
    ],
  ])('is %s', (_what, before, after, expected) => {
    const changes = changesBetween(before, after);
    expect(changes.map(({ from, to }) => [isoOrNull(from), isoOrNull(to)])).toEqual(expected);
  });

  it('leaves its arguments unchanged', () => {
    const cutOffs = [ms(MAY), ms(MARCH)];
    changesBetween({ until: null, cutOffs }, { until: null, cutOffs: [] });
    expect(cutOffs).toEqual([ms(MAY), ms(MARCH)]);
  });

  it('lists a change of two locales once', () => {
    const change = { from: 1, to: null };
    expect(distinct([change, { ...change }, { from: null, to: 1 }])).toEqual([change, { from: null, to: 1 }]);
  });
});

describe('the former ends of a window are', () => {
  const change = (from: string | null, to: string | null) => ({
    from: from === null ? null : ms(from),
    to: to === null ? null : ms(to),
  });
  it.each<[string, string | null, ReturnType<typeof change>[], (string | null)[]]>([
    ['none, when nothing was recorded', MARCH, [], []],
    ['all ends that it had, latest first', MAY, [change(MARCH, APRIL), change(APRIL, MAY)], [APRIL, MARCH]],
    [
      'both, when the end moved there and back',
      MARCH,
      [change(MARCH, APRIL), change(APRIL, MARCH)],
      [APRIL, MARCH],
    ],
    ['without those of cut-offs', MAY, [change(APRIL, MAY), change('2022-01-01', '2022-02-01')], [APRIL]],
    ['found beyond a time without an end', APRIL, [change(MARCH, null), change(null, APRIL)], [MARCH]],
    ['found when there is no end any more', null, [change(MARCH, null)], [MARCH]],
  ])('is %s', (_name, until, changes, ends) => {
    const end = until === null ? null : ms(until);
    expect(formerEnds(end, changes).map(isoOrNull)).toEqual(ends);
  });
});
