import type { Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { extendSchema, forgetColumns, isComputed } from './extend-schemas';
import { readModels } from './read-models';
import { ATTRIBUTES, call, page, WINDOW, WORDS } from '../../test-support';

const STATES = {
  state: WINDOW,
  registrationState: { until: 'closesAt', words: ['early', 'possible', 'late'] },
};
const MARKED = {
  writable: false,
  configurable: false,
  pluginOptions: {
    i18n: { localized: true },
    deadlines: { computed: true },
    // For the OpenAPI description.
    openapi: { description: expect.any(String) },
  },
};
const COMPUTED = {
  state: { type: 'enumeration', enum: WORDS, ...MARKED },
  registrationState: { type: 'enumeration', enum: ['early', 'possible', 'late'], ...MARKED },
  nextTransitionAt: { type: 'datetime', ...MARKED },
};

const modelOf = (schema: Schema, ...others: Schema[]) => readModels([schema, ...others]).get(schema.uid)!;

/** The attributes of an extended schema, in an app whose default zone is that of Reunion. */
function extended(section: object, timezone: SchemaAttribute = { type: 'string' }) {
  const schema = call(section, structuredClone({ ...ATTRIBUTES, timezone }));
  extendSchema(schema, modelOf(schema), 'Indian/Reunion');
  return schema.attributes;
}

describe('a schema that opts in is extended', () => {
  it('by a read-only attribute for each state and one for the next transition', () => {
    expect(extended({ states: STATES })).toEqual({ ...ATTRIBUTES, ...COMPUTED });
  });

  it('by a gathered state, with the words of the other end', () => {
    const schema = page({ states: { progress: { through: 'calls' } } });
    const before = structuredClone(schema.attributes);
    extendSchema(schema, modelOf(schema, call({ states: { state: WINDOW } })), 'Indian/Reunion');
    const { nextTransitionAt, state: progress } = COMPUTED;
    expect(schema.attributes).toEqual({ ...before, progress, nextTransitionAt });
  });

  it('by the default zone, if entries name their own', () => {
    expect(extended({ timezone: 'timezone', states: STATES })).toEqual({
      ...ATTRIBUTES,
      ...COMPUTED,
      timezone: { type: 'string', default: 'Indian/Reunion' },
    });
  });

  it('but its own default value stays', () => {
    const timezone = { type: 'string', default: 'Asia/Kathmandu' };
    expect(extended({ timezone: 'timezone', states: STATES }, timezone)).toEqual({
      ...ATTRIBUTES,
      ...COMPUTED,
      timezone,
    });
  });

  it('so that the history of its deadlines is read-only, and the note of the next change is private', () => {
    const datetime = { type: 'datetime' };
    const component = {
      uid: 'call.change',
      attributes: {
        from: datetime,
        to: datetime,
        announcedAt: datetime,
        note: { type: 'text' },
        announcedBy: { type: 'string', private: true },
      },
    };
    const changes = { type: 'component', component: 'call.change', repeatable: true };
    const deadline = { changes: 'changes', changeNote: 'changeNote' };
    const attributes = { ...structuredClone(ATTRIBUTES), changes, changeNote: { type: 'text' } };
    const schema = call({ states: STATES, deadline }, attributes);
    extendSchema(schema, modelOf(schema, component), 'UTC');
    expect([schema.attributes.changes, schema.attributes.changeNote]).toEqual([
      { ...changes, writable: false },
      { type: 'text', private: true },
    ]);
  });

  it('to the same schema, if it has the attributes already', () => {
    const once = call({ states: STATES }, structuredClone(ATTRIBUTES));
    extendSchema(once, modelOf(once), 'UTC');
    const again = structuredClone(once);
    extendSchema(again, modelOf(again), 'UTC');
    expect(again).toEqual(once);
  });
});

describe('the mark of a computed attribute', () => {
  it.each<[string, SchemaAttribute, boolean]>([
    ['is on a state', COMPUTED.state, true],
    ['is on the next transition', COMPUTED.nextTransitionAt, true],
    ['is on neither without options', { type: 'enumeration' }, false],
    ['is not an option of another plugin', { type: 'enumeration', pluginOptions: { i18n: {} } }, false],
    ['says true', { type: 'enumeration', pluginOptions: { deadlines: { computed: 'true' } } }, false],
  ])('%s', (_name, attribute, computed) => {
    expect(isComputed(attribute)).toBe(computed);
  });
});

describe('the database', () => {
  it('makes no column of a computed attribute, and one of every other', () => {
    const column = { type: 'string' };
    const stored = Object.fromEntries(Object.keys(ATTRIBUTES).map((name) => [name, column]));
    const metadata = {
      attributes: { ...stored, state: column, registrationState: column, nextTransitionAt: column },
    };
    forgetColumns(modelOf(call({ states: STATES })), metadata);
    expect(metadata).toEqual({ attributes: stored });
  });
});
