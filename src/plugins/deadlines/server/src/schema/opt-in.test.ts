import { readOptIn } from './opt-in';
import { call, expectRefusal, SITE, WINDOW, WORDS } from '../../test-support';

const WINDOW_KEYS =
  'from, until, untilDefault, requires, unless, rolling, instantaneous, words, names, labels';
const NAMES =
  'name states with letters and digits, and not ' +
  'id, documentId, locale, status, createdAt, updatedAt, publishedAt, firstPublishedAt, ' +
  'createdBy, updatedBy, localizations, nextTransitionAt, nextDeadlineAt, nextDeadline, deadlineText, notice';
const VALUES = 'list the values that exclude a state, for example ["cancelled"]; or leave the key out';
const NO_NAME = 'name an attribute, or leave the key out';
const THREE_WORDS = 'give three words: before, during and after the window';
const LETTERS = 'use lower-case letters, digits and hyphens';

const HYPHEN = 'write one hyphen between two words';
const LITERAL = 'null, true, false are no words; use others';

const of = (state: unknown, section: object = {}) => ({ states: { state }, ...section });
const gathering = (state: object) => of({ through: 'calls', ...state });

describe('the section of a schema', () => {
  it('gets defaults for what it leaves out', () => {
    const section = { timezone: 'timezone', states: { state: WINDOW, progress: { through: 'calls' } } };
    expect(readOptIn(call(section))).toEqual({
      timezone: 'timezone',
      states: {
        state: { ...WINDOW, untilDefault: 'never', unless: {}, instantaneous: false },
        progress: { through: 'calls', state: 'state' },
      },
    });
  });

  it('is null if a schema does not opt in', () => {
    expect(readOptIn(SITE)).toBeNull();
    expect(readOptIn({ ...SITE, pluginOptions: { i18n: { localized: true } } })).toBeNull();
  });
});

describe('a section of the wrong shape ends the start with the schema, the place and the remedy:', () => {
  it.each<[string, unknown, string]>([
    [
      'true for the whole section',
      true,
      ': write an object with timezone, states, deadline, notice, embargo, names',
    ],
    [
      'null for the whole section',
      null,
      ': write an object with timezone, states, deadline, notice, embargo, names',
    ],
    [
      'an unknown key of the section',
      of(WINDOW, { zone: 'timezone' }),
      ': there is no key "zone"; use timezone, states, deadline, notice, embargo, names',
    ],
    ['missing states', {}, '.states: name at least one state, or an embargo'],
    ['a list of states', { states: [WINDOW] }, '.states: name at least one state, or an embargo'],
    ['no state at all', { states: {} }, '.states: name at least one state, or an embargo'],
    ['a text for a state', of('opensAt'), `.states.state: write an object with ${WINDOW_KEYS}`],
    ['null for a state', of(null), `.states.state: write an object with ${WINDOW_KEYS}`],
    [
      'an unknown key of a state',
      of({ ...WINDOW, untill: 'closesAt' }),
      `.states.state: there is no key "untill"; use ${WINDOW_KEYS}`,
    ],
    [
      'two unknown keys of a state',
      of({ ...WINDOW, begin: 'opensAt', end: 'closesAt' }),
      `.states.state: there is no key "begin", "end"; use ${WINDOW_KEYS}`,
    ],
    [
      'words for a gathered state',
      gathering({ words: WORDS }),
      '.states.state: there is no key "words"; use through, state, names, labels',
    ],
    ['a number for an attribute', of({ ...WINDOW, from: 3 }), '.states.state.from: name an attribute'],
    ['null for an attribute', of({ ...WINDOW, until: null }), '.states.state.until: name an attribute'],
    ['a number for the relation', of({ through: 3 }), '.states.state.through: name an attribute'],
    ['a number for the zone', of(WINDOW, { timezone: 3 }), '.timezone: name an attribute'],
    [
      'a list in place of the exclusions',
      of({ ...WINDOW, unless: ['cancelled'] }),
      '.states.state.unless: write an object of an attribute: its values that exclude the state',
    ],
    [
      'one value that is not a list',
      of({ ...WINDOW, unless: { kind: 'cancelled' } }),
      `.states.state.unless.kind: ${VALUES}`,
    ],
    ['no value at all', of({ ...WINDOW, unless: { kind: [] } }), `.states.state.unless.kind: ${VALUES}`],
    [
      'a number among the values',
      of({ ...WINDOW, unless: { kind: ['a', 3] } }),
      `.states.state.unless.kind.1: ${VALUES}`,
    ],
    [
      'an unknown default end',
      of({ ...WINDOW, untilDefault: 'midnight' }),
      '.states.state.untilDefault: use "never" or "end-of-day"',
    ],
  ])('%s', (_name, section, rest) => {
    expectRefusal([call(section)], `Schema of api::call.call: pluginOptions.deadlines${rest}`);
  });
});

describe('the start ends if words are not distinct or not allowed:', () => {
  it.each<[string, unknown, string, string?]>([
    ['none', undefined, THREE_WORDS],
    ['a text', 'open', THREE_WORDS],
    ['an empty list', [], THREE_WORDS],
    ['two', ['open', 'closed'], THREE_WORDS],
    ['four', [...WORDS, 'gone'], THREE_WORDS],
    [
      'one of them twice',
      ['upcoming', 'open', 'upcoming'],
      'a state is listed twice: give each phase its own word',
    ],
    ['one in capitals', ['Upcoming', 'open', 'closed'], LETTERS, '.0'],
    ['one of two words', ['to come', 'open', 'closed'], LETTERS, '.0'],
    ['an empty one', ['', 'open', 'closed'], LETTERS, '.0'],
    ['one that GraphQL cannot tell from another', ['on', 'too-late', 'too--late'], HYPHEN, '.2'],
    ['one that ends in a hyphen', ['on-', 'open', 'closed'], HYPHEN, '.0'],
    ['one that means no state', ['upcoming', 'open', 'null'], LITERAL, '.2'],
    ['one that means a truth value', ['true', 'open', 'false'], LITERAL, '.0'],
  ])('%s', (_name, words, remedy, place = '') => {
    expectRefusal(
      [call(of({ ...WINDOW, words }))],
      `Schema of api::call.call: pluginOptions.deadlines.states.state.words${place}: ${remedy}`
    );
  });
});

describe('the start ends for a name that no attribute can have:', () => {
  it.each([
    'nextTransitionAt',
    'id',
    'documentId',
    'locale',
    'status',
    'createdAt',
    'updatedAt',
    'publishedAt',
    '',
    'my state',
    'my-state',
    'my_state',
    '1st',
    'état',
    'meta',
    'entryId',
    'strapiState',
    'constructor',
  ])('a state named %p', (name) => {
    expectRefusal(
      [call({ states: { state: WINDOW, [name]: WINDOW } })],
      `Schema of api::call.call: pluginOptions.deadlines.states: ${NAMES}`
    );
  });

  it.each<[string, unknown, string]>([
    ['from', of({ ...WINDOW, from: '' }), '.states.state.from'],
    ['until', of({ ...WINDOW, until: '' }), '.states.state.until'],
    ['requires', of({ ...WINDOW, requires: '' }), '.states.state.requires'],
    ['through', of({ through: '' }), '.states.state.through'],
    ['state, of a gathered one', gathering({ state: '' }), '.states.state.state'],
    ['timezone', of(WINDOW, { timezone: '' }), '.timezone'],
  ])('an empty text for %s', (_name, section, key) => {
    expectRefusal([call(section)], `Schema of api::call.call: pluginOptions.deadlines${key}: ${NO_NAME}`);
  });
});
