import type { Schema } from '@guichet/strapi-kit';
import type { Model, Rule } from '@guichet/time';
import { readModels } from './read-models';
import { ATTRIBUTES, call, callWith, expectRefusal, page, SITE, WINDOW, WORDS } from '../../test-support';

const ZONES = { type: 'enumeration', enum: ['Europe/Paris', 'Asia/Kolkata'] };

const RULE: Rule = {
  starts: ['opensAt', 'closesAt'],
  untilDefault: 'never',
  timezone: null,
  requires: null,
  unless: [],
};

const models = (...schemas: Schema[]): Model[] => [...readModels(schemas).values()];

/** The other properties of a model that only has states, and of a window that only has bounds. */
const PLAIN = { deadline: null, notices: null, embargo: null, cutOffs: null };
const FREE = { rolling: null, instantaneous: false };

describe('a schema that opts in', () => {
  it('gets the state of a window, with defaults for what it leaves out', () => {
    expect(models(callWith(WINDOW))).toEqual([
      {
        uid: 'api::call.call',
        timezone: null,
        states: [{ kind: 'dated', name: 'state', words: WORDS, rule: RULE, ...FREE }],
        ...PLAIN,
      },
    ]);
  });

  it.each<[string, object, Partial<Rule>]>([
    ['a beginning alone', { from: 'opensAt' }, { starts: ['opensAt', null] }],
    ['an end alone', { until: 'closesAt' }, { starts: [null, 'closesAt'] }],
    [
      'an end of day',
      { from: 'opensAt', untilDefault: 'end-of-day' },
      { starts: ['opensAt', null], untilDefault: 'end-of-day' },
    ],
    [
      'values that exclude it',
      { ...WINDOW, unless: { kind: ['other'], rolling: [true] } },
      {
        unless: [
          { attribute: 'kind', values: ['other'] },
          { attribute: 'rolling', values: [true] },
        ],
      },
    ],
    ['a component that it requires', { ...WINDOW, requires: 'registration' }, { requires: 'registration' }],
  ])('may name %s', (_name, state, rule) => {
    const [model] = models(callWith({ ...state, words: WORDS }));
    expect(model.states).toEqual([
      { kind: 'dated', name: 'state', words: WORDS, rule: { ...RULE, ...rule }, ...FREE },
    ]);
  });

  it.each(['timezone', 'zone'])('may have its zone in a text or an enumeration (%s)', (timezone) => {
    const [model] = models(call({ states: { state: WINDOW }, timezone }, { ...ATTRIBUTES, zone: ZONES }));
    expect([model.timezone, model.states[0].rule.timezone]).toEqual([timezone, timezone]);
  });

  it('may have several states, in the order of the schema', () => {
    const [model] = models(call({ states: { state: WINDOW, registrationState: WINDOW } }));
    expect(model.states.map(({ name }) => name)).toEqual(['state', 'registrationState']);
  });

  it('may contain its computed attributes already, with the mark that the Content-Type Builder keeps', () => {
    const pluginOptions = { i18n: { localized: false }, deadlines: { computed: true } };
    const attributes = {
      ...ATTRIBUTES,
      state: { type: 'enumeration', enum: WORDS, pluginOptions },
      nextTransitionAt: { type: 'datetime', pluginOptions },
    };
    expect(models(call({ states: { state: WINDOW } }, attributes))).toEqual(models(callWith(WINDOW)));
  });

  it('is distinguished from one that does not', () => {
    expect(models(SITE, { ...SITE, pluginOptions: { i18n: { localized: true } } })).toEqual([]);
  });
});

describe('a schema that gathers a state', () => {
  const GATHERED = {
    kind: 'gathered',
    name: 'progress',
    words: WORDS,
    through: 'calls',
    target: 'api::call.call',
    source: 'state',
    rule: RULE,
  };

  it('gets the words and the rule from the other end, whichever of the two comes first', () => {
    const gathering = page({ states: { progress: { through: 'calls', state: 'state' } } });
    const model = { uid: 'api::page.page', timezone: null, states: [GATHERED], ...PLAIN };
    expect(models(gathering, callWith(WINDOW))[0]).toEqual(model);
    expect(models(callWith(WINDOW), gathering)[1]).toEqual(model);
  });

  it('gathers the state named "state" if it names none', () => {
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
      'through an attribute that is not a relation',
      { through: 'title' },
      'through: "title" is of type string; name one of type relation (it has: calls, sites, things)',
    ],
    [
      'through a type that did not opt in',
      { through: 'sites' },
      'state: api::site.site has no state "state" of its own; opt it in, or name one that it has',
    ],
    [
      'through a relation to any type',
      { through: 'things' },
      'through: "things" leads to several types; gather through a relation to one',
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
