import { phasesOf, stored, withPhases, withProposedState, withState, type WrittenState } from './section';

const WINDOW: WrittenState = {
  from: 'opensAt',
  until: 'closesAt',
  words: ['upcoming', 'open', 'closed'],
  labels: { open: { en: 'Now' } },
};
const PHASES = [
  { word: 'upcoming' },
  { word: 'open', from: 'opensAt' },
  { word: 'closed', from: 'closesAt' },
];
const RESULTS = { word: 'results', from: 'resultsAt' };

describe('the phases of a state', () => {
  it.each<[string, WrittenState, object[]]>([
    ['with three words', WINDOW, PHASES],
    [
      'with three words and an end alone',
      { until: 'endsAt', words: ['a', 'b', 'c'] },
      [{ word: 'a' }, { word: 'b' }, { word: 'c', from: 'endsAt' }],
    ],
    ['with any number of phases', { phases: [...PHASES, RESULTS] }, [...PHASES, RESULTS]],
    ['that is not finished', {}, [{ word: '' }, { word: '' }, { word: '' }]],
  ])('%s', (_name, state, phases) => {
    expect(phasesOf(state)).toEqual(phases);
  });
});

describe('a state with other phases', () => {
  it('stays as it is written, with all that the form does not show', () => {
    expect(withPhases(WINDOW, PHASES)).toEqual(WINDOW);
    const listed = { phases: [...PHASES, RESULTS], requires: 'form' };
    expect(withPhases(listed, PHASES)).toEqual({ phases: PHASES, requires: 'form' });
  });

  it('lists its phases as soon as they are not three', () => {
    const { labels } = WINDOW;
    expect(withPhases(WINDOW, [...PHASES, RESULTS])).toEqual({ phases: [...PHASES, RESULTS], labels });
    expect(withPhases(WINDOW, PHASES.slice(0, 2))).toEqual({ phases: PHASES.slice(0, 2), labels });
  });

  it('has no key for a date that is cleared', () => {
    const cleared = PHASES.map(({ word, from }) => (from === 'opensAt' ? { word } : { word, from }));
    expect(Object.keys(withPhases(WINDOW, cleared))).toEqual(['until', 'words', 'labels']);
  });
});

describe('a proposed state', () => {
  const proposed = (states: object, ...attributes: { name: string; type: string }[]) =>
    Object.entries(withProposedState({ states: states as never }, attributes).states!).at(-1);
  const date = (name: string) => ({ name, type: 'datetime' });

  it.each([
    [['opensAt', 'closesAt', 'resultsAt'], { from: 'opensAt', until: 'closesAt' }],
    [['endsAt'], { until: 'endsAt' }],
  ])('of a type with %j', (dates, expected) => {
    const state = { ...expected, words: ['upcoming', 'open', 'closed'] };
    expect(proposed({}, ...dates.map(date))).toEqual(['state', state]);
  });

  it('has a name that neither an attribute nor another state has', () => {
    const title = { name: 'state', type: 'string' };
    expect(proposed({ state2: WINDOW }, title, date('endsAt'))![0]).toBe('state3');
  });
});

it('states keep their places when one gets another name or is removed', () => {
  const states = { first: WINDOW, second: WINDOW, third: WINDOW };
  expect(Object.keys(withState(states, 1, ['renamed', WINDOW]))).toEqual(['first', 'renamed', 'third']);
  expect(Object.keys(withState(states, 1, null))).toEqual(['first', 'third']);
});

it('an opt-in can name what the type will store', () => {
  const computed = { name: 'state', type: 'string', pluginOptions: { deadlines: { computed: true } } };
  const removed = { name: 'gone', type: 'datetime', status: 'REMOVED' };
  const kept = { name: 'opensAt', type: 'datetime', status: 'UNCHANGED' };
  expect(stored([computed, removed, kept])).toEqual([kept]);
});
