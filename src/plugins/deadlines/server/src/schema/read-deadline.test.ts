import type { Schema } from '@guichet/strapi-kit';
import { readModels } from './read-models';
import { ATTRIBUTES, call, expectRefusal, WINDOW } from '../../test-support';

const CHANGE = {
  from: { type: 'datetime' },
  to: { type: 'datetime' },
  announcedAt: { type: 'datetime' },
  note: { type: 'text' },
  announcedBy: { type: 'string', private: true },
};
const NOTICES = { type: 'enumeration', enum: ['a', 'b', 'c', 'upcoming', 'open'] };
const COMPONENTS: Schema[] = [
  { uid: 'call.change', attributes: CHANGE },
  { uid: 'call.public-change', attributes: { ...CHANGE, announcedBy: { type: 'string' } } },
  { uid: 'call.cut-off', attributes: { label: { type: 'string' }, closesAt: { type: 'datetime' } } },
  { uid: 'call.notice', attributes: { state: NOTICES, text: { type: 'text' } } },
  { uid: 'call.secret', attributes: { closesAt: { type: 'datetime', private: true } } },
];
const list = (component: string) => ({ type: 'component', component, repeatable: true });
const PARTS = {
  ...ATTRIBUTES,
  cutOffs: list('call.cut-off'),
  notices: list('call.notice'),
  changes: list('call.change'),
  publicChanges: list('call.public-change'),
  change: { type: 'component', component: 'call.change', repeatable: false },
  required: { ...list('call.change'), required: true },
  note: { type: 'text', required: true },
  secrets: list('call.secret'),
  only: { type: 'component', component: 'call.cut-off', repeatable: false },
};
const section = (parts: object) => ({
  states: { state: WINDOW, early: { from: 'opensAt', words: ['a', 'b', 'c'] } },
  ...parts,
});
const read = (parts: object) =>
  readModels([call(section(parts), PARTS), ...COMPONENTS]).get('api::call.call')!;

describe('a schema that opts in', () => {
  it('gets a deadline at the end of a state, with cut-offs from a component', () => {
    const { deadline, states } = read({
      deadline: {
        cutOffs: 'cutOffs.closesAt',
        cutOffLabel: 'label',
        changes: 'changes',
        changeNote: 'title',
      },
    });
    expect(deadline).toEqual({
      state: states[0],
      phase: 2,
      from: 'opensAt',
      until: 'closesAt',
      cutOffs: { attribute: 'cutOffs', date: 'closesAt', component: 'call.cut-off', label: 'label' },
      changes: 'changes',
      changeNote: 'title',
    });
  });

  it('may leave out all but the deadline itself', () => {
    const { deadline, states } = read({ deadline: {} });
    expect(deadline).toEqual({
      state: states[0],
      phase: 2,
      from: 'opensAt',
      until: 'closesAt',
      cutOffs: null,
      changes: null,
      changeNote: null,
    });
  });

  it('gets notices for a state', () => {
    const { notices, states } = read({ notice: { from: 'notices', state: 'early' } });
    expect(notices).toEqual({ attribute: 'notices', component: 'call.notice', state: states[1] });
  });
});

describe('a mistake ends the start with the schema, the place and the remedy:', () => {
  it.each<[string, object, string]>([
    [
      'a state that does not exist',
      { deadline: { state: 'stat' } },
      'deadline.state: there is no state "stat"; name one that it has (state, early)',
    ],
    [
      'a state without an end',
      { deadline: { state: 'early' } },
      'deadline.state: "early" has no "until"; name a state that ends',
    ],
    [
      'cut-offs without the attribute of their date',
      { deadline: { cutOffs: 'cutOffs' } },
      'deadline.cutOffs: name a repeatable component and its datetime, for example "cutOffs.closesAt"',
    ],
    [
      'cut-offs in a component that is not repeatable',
      { deadline: { cutOffs: 'only.closesAt' } },
      'deadline.cutOffs: "only" holds one component; name a repeatable one',
    ],
    [
      'a label of cut-offs that is not a text',
      { deadline: { cutOffs: 'cutOffs.closesAt', cutOffLabel: 'closesAt' } },
      'deadline.cutOffLabel: call.cut-off: "closesAt" is of type datetime; name one of type string or text (it has: label)',
    ],
    [
      'a label without cut-offs',
      { deadline: { cutOffLabel: 'label' } },
      'deadline.cutOffLabel: name "cutOffs" too: it is a text of theirs',
    ],
    [
      'a note that is not a text',
      { deadline: { changeNote: 'rolling' } },
      'deadline.changeNote: "rolling" is of type boolean; name one of type text or string (it has: title, timezone, note)',
    ],
    [
      'a history without notes',
      { deadline: { changes: 'changes' } },
      'deadline.changes: name "changeNote" too: a change is recorded with its note',
    ],
    [
      'notes without a history',
      { deadline: { changeNote: 'title' } },
      'deadline.changeNote: name "changes" too: a change is recorded with its note',
    ],
    [
      'a history in a component that is not repeatable',
      { deadline: { changes: 'change', changeNote: 'title' } },
      'deadline.changes: "change" holds one component; name a repeatable one',
    ],
    [
      'a history of something else',
      { deadline: { changes: 'cutOffs', changeNote: 'title' } },
      'deadline.changes: call.cut-off: there is no attribute "from"; name one of type datetime (it has: closesAt)',
    ],
    [
      'a history in which the name of who changed a deadline is public',
      { deadline: { changes: 'publicChanges', changeNote: 'title' } },
      'deadline.changes: call.public-change: "announcedBy" is public; mark it as private: it says who changed a deadline',
    ],
    [
      'notices without a state',
      { notice: { from: 'cutOffs' } },
      'notice.from: call.cut-off: there is no attribute "state"; name one of type enumeration (it has: none)',
    ],
    [
      'notices that cannot be written for every word of the state',
      { notice: { from: 'notices' } },
      'notice.from: call.notice: "state" lacks closed; list all of upcoming, open, closed',
    ],
    [
      'cut-offs whose date is private',
      { deadline: { cutOffs: 'secrets.closesAt' } },
      'deadline.cutOffs: call.secret: "closesAt" is private, but what is computed from it is public; make it public, or name another',
    ],
    [
      'a history that every entry must have',
      { deadline: { changes: 'required', changeNote: 'title' } },
      'deadline.changes: "required" is required, but only the server writes it; leave out "required"',
    ],
    [
      'a note that every entry must have',
      { deadline: { changes: 'changes', changeNote: 'note' } },
      'deadline.changeNote: "note" is required, but the server empties it once it is recorded; leave out "required"',
    ],
    [
      'an embargo that is not an instant',
      { embargo: 'title' },
      'embargo: "title" is of type string; name one of type datetime (it has: opensAt, closesAt)',
    ],
    [
      'an attribute for rolling entries that is not a boolean',
      { states: { state: { ...WINDOW, rolling: 'title' } } },
      'states.state.rolling: "title" is of type string; name one of type boolean (it has: rolling)',
    ],
  ])('%s', (_name, parts, message) => {
    const refused = `Schema of api::call.call: pluginOptions.deadlines.${message}`;
    expectRefusal([call(section(parts), PARTS), ...COMPONENTS], refused);
  });

  it('a deadline in a component', () => {
    const step: Schema = { ...call(section({ deadline: {} })), uid: 'program.step', modelType: 'component' };
    const remedy = 'only content types have deadlines; opt in the one that holds it';
    expectRefusal([step], `Schema of program.step: pluginOptions.deadlines.deadline: ${remedy}`);
  });

  it('a stored attribute with the name of a cut-off’s computed one', () => {
    const cutOff = {
      uid: 'call.cut-off',
      attributes: { closesAt: { type: 'datetime' }, deadlineText: { type: 'text' } },
    };
    const schema = call(section({ deadline: { cutOffs: 'cutOffs.closesAt' } }), PARTS);
    const remedy = '"deadlineText" is a stored attribute of type text; rename or remove it';
    expectRefusal([schema, cutOff], `Schema of call.cut-off: pluginOptions.deadlines: ${remedy}`);
  });

  it('a stored attribute with the name of a computed one', () => {
    const schema = call(section({ deadline: {} }), { ...PARTS, deadlineText: { type: 'string' } } as never);
    const remedy = '"deadlineText" is a stored attribute of type string; rename or remove it';
    expectRefusal([schema], `Schema of api::call.call: pluginOptions.deadlines: ${remedy}`);
  });
});
