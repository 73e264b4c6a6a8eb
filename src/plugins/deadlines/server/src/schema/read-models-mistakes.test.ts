import type { SchemaAttribute } from '@guichet/strapi-kit';
import { readModels } from './read-models';
import { ATTRIBUTES, call, callWith, expectRefusal, WINDOW, WORDS } from '../../test-support';

const DATES = 'name one of type datetime (it has: opensAt, closesAt)';
const ZONES = 'name one of type string or enumeration (it has: title, kind, timezone)';
const REMEDY = 'rename or remove it';

describe('a mistake in a schema ends the start with the schema, the key and the remedy:', () => {
  it.each<[string, object, string]>([
    [
      'a beginning that does not exist',
      { ...WINDOW, from: 'openAt' },
      `.from: there is no attribute "openAt"; ${DATES}`,
    ],
    [
      'a beginning that is a text',
      { ...WINDOW, from: 'title' },
      `.from: "title" is of type string; ${DATES}`,
    ],
    [
      'an end that is a date without a time',
      { ...WINDOW, until: 'day' },
      `.until: "day" is of type date; ${DATES}`,
    ],
    [
      'an end that is the beginning',
      { ...WINDOW, until: 'opensAt' },
      '.until: "opensAt" is "from" already; name another attribute',
    ],
    ['neither a beginning nor an end', { words: WORDS }, ': name the attribute "from", "until" or both'],
    [
      'a required component that is a text',
      { ...WINDOW, requires: 'title' },
      '.requires: "title" is of type string; name one of type component (it has: registration)',
    ],
    [
      'a required component that does not exist',
      { ...WINDOW, requires: 'form' },
      '.requires: there is no attribute "form"; name one of type component (it has: registration)',
    ],
    [
      'an excluding attribute that does not exist',
      { ...WINDOW, unless: { status: ['other'] } },
      '.unless.status: there is no attribute "status"; name one of type enumeration or boolean or string (it has: title, kind, rolling, timezone)',
    ],
    [
      'an excluding attribute that is a date',
      { ...WINDOW, unless: { opensAt: ['other'] } },
      '.unless.opensAt: "opensAt" is of type datetime; name one of type enumeration or boolean or string (it has: title, kind, rolling, timezone)',
    ],
    [
      'an excluding value that the enumeration does not have',
      { ...WINDOW, unless: { kind: ['other', 'cancelled'] } },
      '.unless.kind: "cancelled" is not a value of "kind"; use projects, other',
    ],
    [
      'a text as the excluding value of a boolean',
      { ...WINDOW, unless: { rolling: ['true'] } },
      '.unless.rolling: "true" is not a value of "rolling"; use true or false',
    ],
    [
      'a boolean as the excluding value of a text',
      { ...WINDOW, unless: { title: [true] } },
      '.unless.title: true is not a value of "title"; use texts',
    ],
    [
      'an end of day without a beginning',
      { until: 'closesAt', untilDefault: 'end-of-day', words: WORDS },
      '.untilDefault: end-of-day needs a "from" to count from',
    ],
    [
      'a mark for entries without an end, where none has an end',
      { from: 'opensAt', rolling: 'rolling', words: WORDS },
      '.rolling: it marks entries without an end; name "until" too',
    ],
    [
      'a mark for entries without an end, where these end with their day',
      { ...WINDOW, rolling: 'rolling', untilDefault: 'end-of-day' },
      '.rolling: without an end it lasts until end-of-day; leave out "rolling" or "untilDefault"',
    ],
    [
      'an instant as a window, where there is no beginning',
      { until: 'closesAt', instantaneous: true, words: WORDS },
      '.instantaneous: only what begins can end at the same instant; name "from" and "until"',
    ],
    [
      'an attribute that every object has',
      { ...WINDOW, from: 'constructor' },
      `.from: there is no attribute "constructor"; ${DATES}`,
    ],
  ])('%s', (_name, state, rest) => {
    expectRefusal([callWith(state)], `Schema of api::call.call: pluginOptions.deadlines.states.state${rest}`);
  });

  it.each([
    ['a zone that is a truth value', 'rolling', `"rolling" is of type boolean; ${ZONES}`],
    ['a zone that does not exist', 'zone', `there is no attribute "zone"; ${ZONES}`],
  ])('%s', (_name, timezone, remedy) => {
    expectRefusal(
      [callWith(WINDOW, { timezone })],
      `Schema of api::call.call: pluginOptions.deadlines.timezone: ${remedy}`
    );
  });

  const WITH_SECRETS = {
    ...ATTRIBUTES,
    opensAt: { type: 'datetime', private: true },
    timezone: { type: 'enumeration', enum: ['Europe/Paris', 'london'] },
    site: { type: 'string', default: 'Paris' },
  };
  it.each([
    [
      'a private date',
      'states.state.from: "opensAt" is private, but what is computed from it is public; make it public, or name another',
      {},
    ],
    [
      'an enumeration of other things than zones',
      'timezone: "london" of "timezone" is no IANA time zone; use names such as Europe/Paris',
      { timezone: 'timezone' },
    ],
    [
      'a default that is no zone',
      'timezone: "Paris" of "site" is no IANA time zone; use names such as Europe/Paris',
      { timezone: 'site' },
    ],
  ])('%s', (_name, rest, section) => {
    expectRefusal(
      [call({ states: { state: WINDOW }, ...section }, WITH_SECRETS)],
      `Schema of api::call.call: pluginOptions.deadlines.${rest}`
    );
  });

  it('but the end of an embargo may be private: what it hides does not tell it', () => {
    const models = readModels([call({ embargo: 'opensAt' }, WITH_SECRETS)]);
    expect(models.get('api::call.call')!.embargo).toBe('opensAt');
  });

  it('dates that a schema does not have', () => {
    expectRefusal(
      [call({ states: { state: WINDOW } }, { title: { type: 'string' } })],
      'Schema of api::call.call: pluginOptions.deadlines.states.state.from: ' +
        'there is no attribute "opensAt"; name one of type datetime (it has: none)'
    );
  });
});

describe('a stored attribute keeps its column: the start ends if it has the name of a state', () => {
  const holding = (name: string, attribute: SchemaAttribute) =>
    call({ states: { state: WINDOW } }, { ...ATTRIBUTES, [name]: attribute });
  const unmarked = { i18n: { localized: false } };

  it.each<[string, SchemaAttribute]>([
    ['a text', { type: 'string' }],
    ['an enumeration', { type: 'enumeration' }],
    ['an enumeration of the very same words', { type: 'enumeration', enum: WORDS }],
    ['one with options of other plugins', { type: 'enumeration', pluginOptions: unmarked }],
    [
      'one that is marked as not computed',
      { type: 'enumeration', pluginOptions: { deadlines: { computed: false } } },
    ],
  ])('and is %s', (_name, attribute) => {
    expectRefusal(
      [holding('state', attribute)],
      'Schema of api::call.call: pluginOptions.deadlines.states.state: ' +
        `"state" is a stored attribute of type ${attribute.type}; ${REMEDY}, or give the state another name`
    );
  });

  it.each(['string', 'datetime'])('or of the next transition (%s)', (type) => {
    expectRefusal(
      [holding('nextTransitionAt', { type })],
      'Schema of api::call.call: pluginOptions.deadlines: ' +
        `"nextTransitionAt" is a stored attribute of type ${type}; ${REMEDY}`
    );
  });

  it('or of a gathered state', () => {
    expectRefusal(
      [call({ states: { kind: { through: 'calls' } } })],
      'Schema of api::call.call: pluginOptions.deadlines.states.kind: ' +
        `"kind" is a stored attribute of type enumeration; ${REMEDY}, or give the state another name`
    );
  });
});
