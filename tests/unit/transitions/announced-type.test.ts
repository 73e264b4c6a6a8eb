import type { Model } from '../../../src/plugins/deadlines/server/src/schema/model';
import {
  eventNames,
  readAnnouncedTypes,
} from '../../../src/plugins/transitions/server/src/schema/announced-type';

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

const read = (section: unknown, of: Model | null = model(), modelType?: 'component') =>
  readAnnouncedTypes(
    [{ uid: 'api::grant.grant', pluginOptions: { transitions: section }, modelType }],
    new Map(of ? [[of.uid, of]] : [])
  );

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
      entered: { state: 'open', until: 'released' },
      cutOffs: { attribute: 'rounds', event: 'grant.round-ended' },
      deadlineChanged: 'grant.extended',
    },
  ]);
  const names = ['closed', 'extended', 'opened', 'released', 'round-ended'];
  expect(eventNames(types)).toEqual(names.map((name) => `grant.${name}`));
});

it('a schema that does not opt in announces nothing', () => {
  expect(readAnnouncedTypes([{ uid: 'api::grant.grant' }], new Map())).toEqual([]);
});

const EVENT =
  'name an event with words of lower-case letters, digits and hyphens joined by dots, as call.opened';

describe('a mistake stops the start, naming the schema, the place and the remedy:', () => {
  it.each<[string, unknown, string]>([
    ['no object', true, ': write an object with states, deadlinePassed, deadlineChanged, released'],
    ['nothing named', {}, ': name at least one event'],
    [
      'an unknown key',
      { opened: 'a.b' },
      ': there is no key "opened"; use states, deadlinePassed, deadlineChanged, released',
    ],
    [
      'no words',
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
