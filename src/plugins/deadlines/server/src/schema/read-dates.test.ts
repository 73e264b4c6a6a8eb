import { readModels } from './read-models';
import { ATTRIBUTES, call, expectRefusal, page, WINDOW } from '../../test-support';

const WITH_RESULTS = { ...ATTRIBUTES, resultsAt: { type: 'datetime' } };
const [PLANNED, OPEN, ANALYSING, RESULTS] = [
  { word: 'planned' },
  { word: 'open', from: 'opensAt' },
  { word: 'analysing', from: 'closesAt' },
  { word: 'results', from: 'resultsAt' },
];
const PHASES = [PLANNED, OPEN, ANALYSING, RESULTS];

const schema = (section: object) => call(section, WITH_RESULTS);
const of = (phases: unknown, more: object = {}) => schema({ states: { state: { phases } }, ...more });
const modelOf = (...args: Parameters<typeof of>) => readModels([of(...args)]).get('api::call.call')!;

describe('a state of several phases', () => {
  it('has a word for each, and a date for each but the first', () => {
    const [state] = modelOf(PHASES).states;
    expect(state).toMatchObject({
      kind: 'dated',
      words: ['planned', 'open', 'analysing', 'results'],
      rule: { starts: ['opensAt', 'closesAt', 'resultsAt'], untilDefault: 'never' },
    });
  });

  it('is the same as a window if it has three', () => {
    const words = ['planned', 'open', 'analysing'];
    const short = readModels([schema({ states: { state: { ...WINDOW, words } } })]);
    expect(readModels([of(PHASES.slice(0, 3))])).toEqual(short);
  });

  it('has its deadline at the date that the opt-in names, in the phase that ends there', () => {
    const { deadline } = modelOf(PHASES, { deadline: { until: 'closesAt' } });
    expect(deadline).toMatchObject({ phase: 2, from: 'opensAt', until: 'closesAt' });
    const first = modelOf(PHASES, { deadline: { until: 'opensAt' } }).deadline;
    expect(first).toMatchObject({ phase: 1, from: null, until: 'opensAt' });
  });

  it('can be gathered', () => {
    const gathering = page({ states: { progress: { through: 'calls' } } });
    const [state] = readModels([of(PHASES), gathering]).get('api::page.page')!.states;
    expect(state).toMatchObject({ kind: 'gathered', words: ['planned', 'open', 'analysing', 'results'] });
  });
});

describe('phases that make no sense end the start:', () => {
  const LIST = 'list at least two phases, each with a word, and "from" for each but the first';
  it.each<[string, unknown, string]>([
    ['a text', 'open', `: ${LIST}`],
    ['one', [PLANNED], `: ${LIST}`],
    ['a word alone', [PLANNED, 'open'], '.1: write an object with word, from'],
    [
      'one without a word',
      [PLANNED, { from: 'opensAt' }],
      '.1.word: use lower-case letters, digits and hyphens',
    ],
    [
      'one in capitals',
      [PLANNED, { ...OPEN, word: 'Open' }],
      '.1.word: use lower-case letters, digits and hyphens',
    ],
    [
      'an unknown key',
      [PLANNED, { ...OPEN, until: 'closesAt' }],
      '.1: there is no key "until"; use word, from',
    ],
    [
      'one word twice',
      [PLANNED, OPEN, { ...ANALYSING, word: 'open' }],
      ': a state is listed twice: give each phase its own word',
    ],
    ['one without a date', [PLANNED, { word: 'open' }], '.1.from: name the attribute at which "open" begins'],
    [
      'a date for the first',
      [{ ...PLANNED, from: 'resultsAt' }, OPEN],
      '.0.from: "planned" is the state before all dates; leave "from" out, or put a phase before it',
    ],
    [
      'a date that does not exist',
      [PLANNED, { ...OPEN, from: 'opens' }],
      '.1.from: there is no attribute "opens"; name one of type datetime (it has: opensAt, closesAt, resultsAt)',
    ],
    [
      'a date of a day',
      [PLANNED, { ...OPEN, from: 'day' }],
      '.1.from: "day" is of type date; name one of type datetime (it has: opensAt, closesAt, resultsAt)',
    ],
    [
      'one date for two',
      [PLANNED, OPEN, { ...ANALYSING, from: 'opensAt' }],
      '.2.from: "open" begins at "opensAt" already; name another attribute',
    ],
  ])('%s', (_name, phases, rest) => {
    expectRefusal(
      [of(phases)],
      `Schema of api::call.call: pluginOptions.deadlines.states.state.phases${rest}`
    );
  });

  it.each<[string, object, string]>([
    ['no date', {}, 'name one of the dates of "state": opensAt, closesAt, resultsAt'],
    ['another date', { until: 'day' }, 'name one of the dates of "state": opensAt, closesAt, resultsAt'],
  ])('a deadline with %s', (_name, deadline, rest) => {
    expectRefusal(
      [of(PHASES, { deadline })],
      `Schema of api::call.call: pluginOptions.deadlines.deadline.until: ${rest}`
    );
  });
});
