import type { Model } from '@guichet/time';
import { readEditedTypes } from '../edits/edited-type';
import { eventNames, readAnnouncedTypes } from './announced-type';
import { readTypes } from './read-types';

const STATE = { name: 'state', words: ['upcoming', 'open', 'closed'] };
const DEADLINE = {
  changes: 'changes',
  cutOffs: { attribute: 'rounds', date: 'endsAt', component: 'x.round' },
};

const model = (more: object = {}) =>
  ({
    uid: 'api::grant.grant',
    states: [STATE],
    deadline: DEADLINE,
    embargo: 'until',
    ...more,
  }) as unknown as Model;

const STAGE = { uid: 'grant.stage', states: [{ name: 'phase', words: ['before', 'now', 'over'] }] };
const ATTRIBUTES = {
  slug: { type: 'uid' },
  stages: { type: 'component', component: 'grant.stage' },
  seo: { type: 'component', component: 'shared.seo' },
};

const schema = (section: unknown, modelType?: 'component') => ({
  uid: 'api::grant.grant',
  pluginOptions: { transitions: section },
  options: { draftAndPublish: true },
  attributes: ATTRIBUTES,
  modelType,
});
const models = (of: Model | null) =>
  new Map([...(of ? [[of.uid, of] as const] : []), [STAGE.uid, STAGE as unknown as Model]]);

const read = (section: unknown, of: Model | null = model(), modelType?: 'component') =>
  readAnnouncedTypes([schema(section, modelType)], models(of));

it('a schema names its events', () => {
  const types = read({
    states: { state: { open: 'grant.opened', closed: 'grant.closed' } },
    deadlinePassed: 'grant.round-ended',
    deadlineChanged: 'grant.extended',
    released: 'grant.released',
  });
  expect(types).toEqual([
    {
      uid: 'api::grant.grant',
      events: {
        state: { open: 'grant.opened', closed: 'grant.closed' },
        until: { released: 'grant.released' },
      },
      entered: { state: ['open'], until: ['released'] },
      itemStates: [],
      cutOffs: { attribute: 'rounds', event: 'grant.round-ended' },
      deadlineChanged: 'grant.extended',
    },
  ]);
  const names = ['closed', 'extended', 'opened', 'released', 'round-ended'];
  expect(eventNames(types, [])).toEqual(names.map((name) => `grant.${name}`));
});

it('a schema that does not opt in announces nothing', () => {
  expect(read(undefined)).toEqual([]);
  expect(readEditedTypes([schema(undefined)], new Map())).toEqual([]);
});

it('a schema names events for items inside an entry', () => {
  const types = read({ states: { 'stages.phase': { now: 'grant.stage-began' } } });
  const [{ events, itemStates }] = types;
  expect(eventNames(types, [])).toEqual(['grant.stage-began']);
  expect(events).toEqual({});
  const path = { attribute: 'stages', component: 'grant.stage', state: 'phase' };
  expect(itemStates).toEqual([{ name: 'stages.phase', path, events: { now: 'grant.stage-began' } }]);
});

it('a schema of a type without states opts into edits', () => {
  const edits = schema({ edits: true });
  expect(read({ edits: true }, null)).toEqual([]);
  const edited = readEditedTypes([edits], models(null));
  expect(edited).toEqual([{ uid: 'api::grant.grant', embargo: null, slug: 'slug', hasDrafts: true }]);
  const names = ['deleted', 'published', 'unpublished', 'updated'];
  expect(eventNames([], edited)).toEqual(names.map((name) => `entry.${name}`));
  expect(readEditedTypes([edits], models(model()))).toMatchObject([{ embargo: 'until' }]);
});

const EVENT =
  'name an event with words of lower-case letters, digits and hyphens joined by dots, such as call.opened';

describe('an event is announced for one reason only:', () => {
  const stage = { ...STAGE, uid: 'api::stage.stage' };
  const both = (first: unknown, second: unknown) => () =>
    readTypes(
      [schema(first), { ...schema(second), uid: stage.uid }],
      new Map([
        [model().uid, model()],
        [stage.uid, { ...model(), uid: stage.uid }],
      ])
    );

  it.each<[string, unknown, unknown, string]>([
    [
      'two words of a state',
      { states: { state: { open: 'a.b', closed: 'a.b' } } },
      undefined,
      'Schema of api::grant.grant: pluginOptions.transitions.states.state.closed: "a.b" is the event of api::grant.grant (states.state.open) already; use another name',
    ],
    [
      'two reasons of a type',
      { states: { state: { open: 'a.b' } }, released: 'a.b' },
      undefined,
      'Schema of api::grant.grant: pluginOptions.transitions.released: "a.b" is the event of api::grant.grant (states.state.open) already; use another name',
    ],
    [
      'two types',
      { states: { state: { open: 'a.b' } } },
      { released: 'a.b' },
      'Schema of api::stage.stage: pluginOptions.transitions.released: "a.b" is the event of api::grant.grant (states.state.open) already; use another name',
    ],
    [
      'a state and an edit',
      { states: { state: { open: 'entry.published' } } },
      undefined,
      'Schema of api::grant.grant: pluginOptions.transitions.states.state.open: "entry.published" is the event of an edit already; use another name',
    ],
  ])('%s', (_name, first, second, message) => {
    expect(both(first, second)).toThrow(expect.objectContaining({ message }));
  });

  it('but two types may announce edits', () => {
    expect(both({ edits: true }, { edits: true })().edited).toHaveLength(2);
  });
});

describe('a mistake stops the start, naming the schema, the place and the remedy:', () => {
  it.each<[string, unknown, string]>([
    [
      'not an object',
      true,
      ': write an object with states, deadlinePassed, deadlineChanged, released, edits',
    ],
    ['no event', {}, ': name at least one event'],
    [
      'an unknown key',
      { opened: 'a.b' },
      ': there is no key "opened"; use states, deadlinePassed, deadlineChanged, released, edits',
    ],
    [
      'words that are not an object',
      { states: { state: 'grant.opened' } },
      '.states.state: write an object of a word of the state: an event',
    ],
    ['an event of one word', { released: 'released' }, `.released: ${EVENT}`],
    ['an event in capitals', { states: { state: { open: 'Grant.Opened' } } }, `.states.state.open: ${EVENT}`],
    [
      'an unknown state',
      { states: { phase: { open: 'a.b' } } },
      '.states.phase: there is no such state; name one that it has (state)',
    ],
    [
      'an unknown word',
      { states: { state: { shut: 'a.b' } } },
      '.states.state.shut: no such word; use upcoming, open, closed',
    ],
    [
      'an attribute without a component',
      { states: { 'slug.phase': { now: 'a.b' } } },
      '.states.slug.phase: slug holds no component that has a state; name one that does',
    ],
    [
      'a component without states',
      { states: { 'seo.phase': { now: 'a.b' } } },
      '.states.seo.phase: seo holds no component that has a state; name one that does',
    ],
    [
      'an unknown state of a component',
      { states: { 'stages.state': { now: 'a.b' } } },
      '.states.stages.state: there is no such state; name one that it has (phase)',
    ],
    [
      'an unknown word of a component',
      { states: { 'stages.phase': { then: 'a.b' } } },
      '.states.stages.phase.then: no such word; use before, now, over',
    ],
    [
      'a state without a word',
      { states: { state: {} } },
      '.states.state: name the event of a word, or leave the state out',
    ],
    [
      'a state too deep inside an entry',
      { states: { 'stages.rounds.phase': { now: 'a.b' } } },
      '.states.stages.rounds.phase: name a component of the type and its state, such as rounds.state',
    ],
    [
      'an event longer than its column',
      { released: `a.${'b'.repeat(99)}` },
      '.released: use at most 100 characters',
    ],
    ['edits switched off', { edits: false }, '.edits: write true, or leave it out'],
  ])('%s', (_name, section, message) => {
    expect(() => read(section)).toThrow(`Schema of api::grant.grant: pluginOptions.transitions${message}`);
  });

  it.each([
    ['deadlinePassed', { deadline: { ...DEADLINE, cutOffs: null } }, 'deadline.cutOffs'],
    ['deadlinePassed', { deadline: null }, 'deadline.cutOffs'],
    ['deadlineChanged', { deadline: { ...DEADLINE, changes: null } }, 'deadline.changes'],
    ['released', { embargo: null }, 'embargo'],
  ])('%s where there is none: %j', (key, of, option) => {
    const message = `.${key}: the type has none; name pluginOptions.deadlines.${option} first, or leave it out`;
    expect(() => read({ [key]: 'a.b' }, model(of))).toThrow(message);
  });

  it('a type without states', () => {
    const message = ': it has no states; opt into pluginOptions.deadlines first';
    expect(() => read({ released: 'a.b' }, null)).toThrow(message);
  });

  it('a component', () => {
    const message = ': components are not announced; opt in the content type that holds it';
    expect(() => read({ released: 'a.b' }, model(), 'component')).toThrow(message);
  });
});
