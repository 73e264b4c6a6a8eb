import type { Rule } from '../../../../src/plugins/deadlines/server/src/domain/rule';
import type { Model } from '../../../../src/plugins/deadlines/server/src/schema/model';
import { OptInError, readOptIn } from '../../../../src/plugins/deadlines/server/src/schema/opt-in';
import { readModels } from '../../../../src/plugins/deadlines/server/src/schema/read-models';
import type { Schema, SchemaAttribute } from '../../../../src/plugins/deadlines/server/src/strapi-seam';

const ATTRIBUTES: Record<string, SchemaAttribute> = {
  title: { type: 'string' },
  kind: { type: 'enumeration' },
  opensAt: { type: 'datetime' },
  closesAt: { type: 'datetime' },
  day: { type: 'date' },
  rolling: { type: 'boolean' },
  timezone: { type: 'string' },
  registration: { type: 'component' },
};
const WORDS = ['upcoming', 'open', 'closed'];
const WINDOW = { from: 'opensAt', until: 'closesAt', words: WORDS };
const RULE: Rule = {
  from: 'opensAt',
  until: 'closesAt',
  untilDefault: 'never',
  timezone: null,
  requires: null,
};

/** The schema of a call that opted in with `section`. */
const call = (section: unknown, attributes = ATTRIBUTES): Schema => ({
  uid: 'api::call.call',
  attributes,
  pluginOptions: { deadlines: section },
});
const callWith = (state: object, section: object = {}) => call({ states: { state }, ...section });

/** A page that is related to calls, to sites, which did not opt in, and to things of any type. */
const page = (section: unknown): Schema => ({
  uid: 'api::page.page',
  attributes: {
    title: { type: 'string' },
    calls: { type: 'relation', target: 'api::call.call' },
    sites: { type: 'relation', target: 'api::site.site' },
    things: { type: 'relation' },
  },
  pluginOptions: { deadlines: section },
});
const SITE: Schema = { uid: 'api::site.site', attributes: { title: { type: 'string' } } };

function expectRefusal(schemas: Schema[], message: unknown) {
  expect(() => readModels(schemas)).toThrow(expect.objectContaining({ constructor: OptInError, message }));
}

const models = (...schemas: Schema[]): Model[] => [...readModels(schemas).values()];

describe('a schema that opts in', () => {
  it('gets the state of a window, with defaults for what it leaves out', () => {
    expect(models(callWith(WINDOW))).toEqual([
      {
        uid: 'api::call.call',
        timezone: null,
        states: [{ kind: 'window', name: 'state', words: WORDS, rule: RULE }],
      },
    ]);
  });

  it.each<[string, object, Partial<Rule>]>([
    ['a beginning alone', { from: 'opensAt' }, { until: null }],
    ['an end alone', { until: 'closesAt' }, { from: null }],
    [
      'an end of day',
      { from: 'opensAt', untilDefault: 'end-of-day' },
      { until: null, untilDefault: 'end-of-day' },
    ],
    ['a component that it requires', { ...WINDOW, requires: 'registration' }, { requires: 'registration' }],
  ])('may name %s', (_name, state, rule) => {
    const [model] = models(callWith({ ...state, words: WORDS }));
    expect(model.states).toEqual([
      { kind: 'window', name: 'state', words: WORDS, rule: { ...RULE, ...rule } },
    ]);
  });

  it.each(['timezone', 'kind'])('may name its zone by text or by choice (%s)', (timezone) => {
    const [model] = models(callWith(WINDOW, { timezone }));
    expect([model.timezone, model.states[0].rule.timezone]).toEqual([timezone, timezone]);
  });

  it('may have several states, in the order in which it names them', () => {
    const [model] = models(call({ states: { state: WINDOW, registrationState: WINDOW } }));
    expect(model.states.map(({ name }) => name)).toEqual(['state', 'registrationState']);
  });

  it('may hold its computed attributes already, as the Content-Type Builder leaves them', () => {
    const attributes = {
      ...ATTRIBUTES,
      state: { type: 'enumeration', enum: WORDS },
      nextTransitionAt: { type: 'datetime' },
    };
    expect(models(call({ states: { state: WINDOW } }, attributes))).toEqual(models(callWith(WINDOW)));
  });

  it('is told from one that does not', () => {
    expect(models(SITE, { ...SITE, pluginOptions: { i18n: { localized: true } } })).toEqual([]);
    expect(readOptIn(SITE)).toBeNull();
  });
});

describe('a schema that gathers a state', () => {
  const GATHERED = {
    kind: 'gathered',
    name: 'progress',
    words: WORDS,
    through: 'calls',
    target: 'api::call.call',
    rule: RULE,
  };

  it('gets the words and the rule from the other end, whichever of the two comes first', () => {
    const gathering = page({ states: { progress: { through: 'calls', state: 'state' } } });
    const model = { uid: 'api::page.page', timezone: null, states: [GATHERED] };
    expect(models(gathering, callWith(WINDOW))[0]).toEqual(model);
    expect(models(callWith(WINDOW), gathering)[1]).toEqual(model);
  });

  it('gathers the state named "state" when it names none', () => {
    const [, { states }] = models(callWith(WINDOW), page({ states: { progress: { through: 'calls' } } }));
    expect(states).toEqual([GATHERED]);
  });

  it.each<[string, object, string]>([
    [
      'through an attribute that does not exist',
      { through: 'call' },
      'through: there is no attribute "call"; name one of type relation (it has: calls, sites, things)',
    ],
    [
      'through an attribute that is no relation',
      { through: 'title' },
      'through: "title" is a string; name one of type relation (it has: calls, sites, things)',
    ],
    [
      'through a type that did not opt in',
      { through: 'sites' },
      'state: api::site.site has no state "state" of its own; opt it in, or name one that it has',
    ],
    [
      'through a relation to any type',
      { through: 'things' },
      'state: (several types) has no state "state" of its own; opt it in, or name one that it has',
    ],
    [
      'that the other type does not have',
      { through: 'calls', state: 'progress' },
      'state: api::call.call has no state "progress" of its own; opt it in, or name one that it has',
    ],
    [
      'that requires a component',
      { through: 'calls', state: 'registrationState' },
      'state: "registrationState" has "requires": it cannot be gathered',
    ],
  ])('is refused one %s', (_name, state, rest) => {
    const states = { state: WINDOW, registrationState: { ...WINDOW, requires: 'registration' } };
    const schemas = [call({ states }), SITE, page({ states: { progress: state } })];
    const message = `Schema of api::page.page: pluginOptions.deadlines.states.progress.${rest}`;
    expectRefusal(schemas, message);
  });

  it('is refused one that is gathered itself', () => {
    const portal: Schema = {
      uid: 'api::portal.portal',
      attributes: { pages: { type: 'relation', target: 'api::page.page' } },
      pluginOptions: { deadlines: { states: { state: { through: 'pages' } } } },
    };
    const schemas = [callWith(WINDOW), page({ states: { state: { through: 'calls' } } }), portal];
    const key = 'pluginOptions.deadlines.states.state.state';
    const remedy = 'opt it in, or name one that it has';
    expectRefusal(
      schemas,
      `Schema of api::portal.portal: ${key}: api::page.page has no state "state" of its own; ${remedy}`
    );
  });
});

const DATES = 'name one of type datetime (it has: opensAt, closesAt)';
const ZONES = 'name one of type string or enumeration (it has: title, kind, timezone)';

describe('a mistake in a schema stops the start, naming the schema, the key and the remedy:', () => {
  it.each<[string, unknown, string]>([
    [
      'an attribute that does not exist',
      { states: { state: { ...WINDOW, from: 'openAt' } } },
      `.states.state.from: there is no attribute "openAt"; ${DATES}`,
    ],
    [
      'a beginning that is a text',
      { states: { state: { ...WINDOW, from: 'title' } } },
      `.states.state.from: "title" is a string; ${DATES}`,
    ],
    [
      'an end that is a date without a time',
      { states: { state: { ...WINDOW, until: 'day' } } },
      `.states.state.until: "day" is a date; ${DATES}`,
    ],
    [
      'a state listed twice',
      { states: { state: { ...WINDOW, words: ['upcoming', 'open', 'upcoming'] } } },
      '.states.state.words: a state is listed twice: give each phase its own word',
    ],
    [
      'two words only',
      { states: { state: { ...WINDOW, words: ['open', 'closed'] } } },
      '.states.state.words: give three words: before, during and after the window',
    ],
    [
      'a word in capitals',
      { states: { state: { ...WINDOW, words: ['Upcoming', 'open', 'closed'] } } },
      '.states.state.words: use lower-case letters, digits and hyphens',
    ],
    [
      'neither a beginning nor an end',
      { states: { state: { words: WORDS } } },
      '.states.state: name the attribute "from", "until" or both',
    ],
    [
      'a required component that is a text',
      { states: { state: { ...WINDOW, requires: 'title' } } },
      '.states.state.requires: "title" is a string; name one of type component (it has: registration)',
    ],
    [
      'an end of day without a beginning',
      { states: { state: { until: 'closesAt', untilDefault: 'end-of-day', words: WORDS } } },
      '.states.state.untilDefault: end-of-day needs a "from" to count from',
    ],
    [
      'an unknown default end',
      { states: { state: { ...WINDOW, untilDefault: 'midnight' } } },
      '.states.state.untilDefault: Invalid option: expected one of "never"|"end-of-day"',
    ],
    [
      'a zone that is a truth value',
      { timezone: 'rolling', states: { state: WINDOW } },
      `.timezone: "rolling" is a boolean; ${ZONES}`,
    ],
    [
      'a zone that does not exist',
      { timezone: 'zone', states: { state: WINDOW } },
      `.timezone: there is no attribute "zone"; ${ZONES}`,
    ],
    [
      'a state with the name of a stored attribute',
      { states: { title: WINDOW } },
      '.states.title: "title" is a stored string attribute; rename or remove it, or name the state otherwise',
    ],
    ['no state at all', { states: {} }, '.states: name at least one state'],
  ])('%s', (_name, section, rest) => {
    expectRefusal([call(section)], `Schema of api::call.call: pluginOptions.deadlines${rest}`);
  });

  it('a stored attribute with the name that the next transition takes', () => {
    const attributes = { ...ATTRIBUTES, nextTransitionAt: { type: 'string' } };
    const remedy = 'rename or remove it, or name the state otherwise';
    expectRefusal(
      [call({ states: { state: WINDOW } }, attributes)],
      `Schema of api::call.call: pluginOptions.deadlines: "nextTransitionAt" is a stored string attribute; ${remedy}`
    );
  });
});

/** Whole messages are not asserted here: they come from the parser and leave room for a better remedy. */
describe('a mistake of shape stops the start, naming the schema and the place:', () => {
  it.each<[string, unknown, string]>([
    [
      'an unknown key of a state',
      { states: { state: { ...WINDOW, untill: 'closesAt' } } },
      '.states.state: .*"untill"',
    ],
    ['an unknown key of the section', { states: { state: WINDOW }, zone: 'timezone' }, ': .*"zone"'],
    [
      'words for a gathered state',
      { states: { state: { through: 'calls', words: WORDS } } },
      '.states.state: .*"words"',
    ],
    [
      'a bound given twice',
      { states: { state: { ...WINDOW, until: 'opensAt' } } },
      '.states.state.until: "opensAt"',
    ],
    ['missing words', { states: { state: { from: 'opensAt' } } }, '.states.state.words: .*array'],
    [
      'a number for an attribute',
      { states: { state: { ...WINDOW, from: 3 } } },
      '.states.state.from: .*string',
    ],
    ['a number for the zone', { timezone: 3, states: { state: WINDOW } }, '.timezone: .*string'],
    ['a text for a state', { states: { state: 'opensAt' } }, '.states.state: .*object'],
    ['missing states', {}, '.states: '],
    ['true for the whole section', true, ': .*object'],
  ])('%s', (_name, section, rest) => {
    const pattern = `^Schema of api::call.call: pluginOptions.deadlines${rest}`;
    expectRefusal([call(section)], expect.stringMatching(new RegExp(pattern)));
  });
});
