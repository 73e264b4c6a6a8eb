import { problemsOf, type DateRules, type EntryReader, type StateRule } from './problems';
import { ms } from '../test-support';

const MARCH = '2022-03-18T23:00:00.000Z';
const BEFORE = '2022-03-18T22:59:59.999Z';

const window = (of: Partial<StateRule> = {}): StateRule => ({
  rule: { starts: ['opensAt', 'closesAt'] },
  rolling: null,
  instantaneous: false,
  ...of,
});
const rules = (of: Partial<DateRules>): DateRules => ({ dates: [], states: [], timezone: null, ...of });

interface Row {
  [attribute: string]: string | boolean | null | Row[];
}
const readerOf = (row: Row): EntryReader => ({
  instant: (attribute) => (row[attribute] ? ms(row[attribute] as string) : null),
  text: (attribute) => (row[attribute] as string | null) ?? null,
  flag: (attribute) => row[attribute] === true,
  items: (attribute) => ((row[attribute] ?? []) as Row[]).map(readerOf),
});
/** The paths of the problems, with dots. */
const broken = (of: Partial<DateRules>, row: Row) =>
  problemsOf(rules(of), readerOf(row)).map(({ path }) => path.join('.'));

describe('a date', () => {
  it.each([
    ['the last millisecond of 1899', '1899-12-31T23:59:59.999Z', ['closesAt']],
    ['the first of 1900', '1900-01-01T00:00:00.000Z', []],
    ['the last of 2200', '2200-12-31T23:59:59.999Z', []],
    ['the first of 2201', '2201-01-01T00:00:00.000Z', ['closesAt']],
    ['the year 1', '0001-03-18T00:00:00.000Z', ['closesAt']],
    ['the year 20022', '+020022-03-18T00:00:00.000Z', ['closesAt']],
    ['none', null, []],
  ])('may be from 1900 to 2200: %s', (_what, closesAt, expected) => {
    expect(broken({ dates: ['closesAt'] }, { closesAt })).toEqual(expected);
  });

  it('in a year out of range is not compared as well', () => {
    const row = { opensAt: MARCH, closesAt: '0202-03-18T23:00:00.000Z' };
    expect(broken({ dates: ['opensAt', 'closesAt'], states: [window()] }, row)).toEqual(['closesAt']);
  });
});

describe('a window', () => {
  it.each([
    ['ends after it begins', { opensAt: BEFORE, closesAt: MARCH }, [], []],
    ['ends when it begins', { opensAt: MARCH, closesAt: MARCH }, ['closesAt'], []],
    ['ends before it begins', { opensAt: MARCH, closesAt: BEFORE }, ['closesAt'], ['closesAt']],
    ['has no beginning', { opensAt: null, closesAt: MARCH }, [], []],
    ['has no end', { opensAt: MARCH, closesAt: null }, [], []],
  ])('%s', (_what, row, expected, ofInstantaneous) => {
    expect(broken({ states: [window()] }, row)).toEqual(expected);
    expect(broken({ states: [window({ instantaneous: true })] }, row)).toEqual(ofInstantaneous);
  });

  it('with only a beginning has no order', () => {
    const rule = { starts: ['opensAt', null] };
    expect(broken({ states: [window({ rule, rolling: 'rolling' })] }, { opensAt: MARCH })).toEqual([]);
  });
});

describe('an entry that may be rolling', () => {
  it.each([
    ['has an end', { closesAt: MARCH, rolling: false }, []],
    ['has an end, and rolling is not set', { closesAt: MARCH, rolling: null }, []],
    ['is rolling', { closesAt: null, rolling: true }, []],
    ['has neither', { closesAt: null, rolling: false }, ['closesAt']],
    ['has neither, and rolling is not set', { closesAt: null, rolling: null }, ['closesAt']],
    ['has both', { closesAt: MARCH, rolling: true }, ['rolling']],
  ])('%s', (_what, row, expected) => {
    expect(broken({ states: [window({ rolling: 'rolling' })] }, row)).toEqual(expected);
  });
});

describe('a zone', () => {
  it.each([
    ['Europe/Paris', []],
    ['Asia/Kolkata', []],
    [null, []],
    ['', []],
    ['Paris', ['timezone']],
    ['+02:00', ['timezone']],
  ])('%s', (timezone, expected) => {
    expect(broken({ timezone: 'timezone' }, { timezone })).toEqual(expected);
  });
});

it('all problems are reported at once, with their paths and the names of both attributes', () => {
  const inStep = (name: string) => ({ attribute: ['steps', 2, name] });
  const row = { opensAt: MARCH, closesAt: BEFORE, releasedAt: '2201-01-01T00:00:00.000Z', timezone: 'Paris' };
  const of = rules({
    dates: ['opensAt', 'closesAt', 'releasedAt'],
    states: [window()],
    timezone: 'timezone',
  });
  expect(problemsOf(of, readerOf(row), ['steps', 2])).toEqual([
    {
      kind: 'year',
      path: ['steps', 2, 'releasedAt'],
      parameters: {
        attribute: inStep('releasedAt'),
        given: { instant: '2201-01-01T00:00:00.000Z', ends: false },
        first: 1900,
        last: 2200,
      },
      message: 'steps.2.releasedAt is 2201-01-01T00:00:00.000Z: give it a year from 1900 to 2200',
    },
    {
      kind: 'order',
      path: ['steps', 2, 'closesAt'],
      parameters: {
        later: inStep('closesAt'),
        end: { instant: BEFORE, ends: true },
        earlier: inStep('opensAt'),
        beginning: { instant: MARCH, ends: false },
        instantaneous: 'no',
      },
      message:
        `steps.2.closesAt (${BEFORE}) is not after steps.2.opensAt (${MARCH}):` +
        ' set a later steps.2.closesAt or an earlier steps.2.opensAt',
    },
    {
      kind: 'zone',
      path: ['steps', 2, 'timezone'],
      parameters: { attribute: inStep('timezone'), given: 'Paris' },
      message: 'steps.2.timezone is "Paris": name an IANA time zone, such as Europe/Paris',
    },
  ]);
});

describe('a cut-off', () => {
  const cutOffs = { attribute: 'cutOffs', date: 'at', until: 'closesAt' };
  it.each([
    ['before the end', { closesAt: MARCH, cutOffs: [{ at: BEFORE }] }, []],
    ['at the end', { closesAt: MARCH, cutOffs: [{ at: MARCH }] }, []],
    ['after the end', { closesAt: BEFORE, cutOffs: [{ at: BEFORE }, { at: MARCH }] }, ['cutOffs.1.at']],
    ['in a year out of range', { closesAt: BEFORE, cutOffs: [{ at: '2222-03-18T23:00:00.000Z' }] }, []],
    ['without a date', { closesAt: BEFORE, cutOffs: [{ at: null }] }, []],
    ['of an entry without an end', { closesAt: null, cutOffs: [{ at: MARCH }] }, []],
    ['that does not exist', { closesAt: BEFORE }, []],
  ])('has to come before or at the end: %s', (_what, row: Row, expected) => {
    expect(broken({ cutOffs }, row)).toEqual(expected);
  });
});

describe('a notice', () => {
  const notices = { attribute: 'notices', state: 'state' };
  it.each([
    ['one for each state', [{ state: 'open' }, { state: 'closed' }], []],
    ['two for one', [{ state: 'open' }, { state: 'closed' }, { state: 'open' }], ['notices.2.state']],
    [
      'three for one',
      [{ state: 'open' }, { state: 'open' }, { state: 'open' }],
      ['notices.1.state', 'notices.2.state'],
    ],
    ['two without a state', [{ state: null }, { state: null }], []],
  ])('has to be the only one for its state: %s', (_what, items: Row[], expected) => {
    expect(broken({ notices }, { notices: items })).toEqual(expected);
  });
});
