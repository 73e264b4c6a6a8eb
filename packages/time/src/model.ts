import type { DatesPath } from './condition';
import type { Rule } from './rule';

/** A state computed from the entry's own dates. */
export interface WindowState {
  kind: 'window';
  name: string;
  /** The words for before, during and after, in this order. */
  words: string[];
  rule: Rule;
  /** The boolean attribute that an entry without an end has to have set; `null`: an end is optional. */
  rolling: string | null;
  /** Whether an entry may end at the instant at which it begins. */
  instantaneous: boolean;
}

/** A state gathered from the published entries at the other end of a relation. */
export interface GatheredState {
  kind: 'gathered';
  name: string;
  words: string[];
  /** The relation that it is gathered through, the type at its end, that type's state, and its rule. */
  through: string;
  target: string;
  source: string;
  rule: Rule;
}

export type State = WindowState | GatheredState;

/** A datetime in each item of a repeatable component, with the component's uid and the text that names an item. */
export interface DatesIn extends DatesPath {
  component: string;
  label: string | null;
}

/** What a component that holds cut-offs is computed from: its own date, and the entry that it belongs to. */
export interface CutOffs {
  date: string;
  owners: Owner[];
}

/** A content type that has cut-offs in an attribute, and its attribute that names the IANA zone. */
export interface Owner {
  uid: string;
  attribute: string;
  timezone: string | null;
}

/** The deadline of a type: the end of one of its states, with cut-offs on the way there. */
export interface Deadline {
  state: WindowState;
  /** The attribute at which the state ends. */
  until: string;
  cutOffs: DatesIn | null;
  /** The repeatable component that a published deadline's changes are recorded in. */
  changes: string | null;
  /** The text attribute with the note that such a change needs. */
  changeNote: string | null;
}

/** A repeatable component with a text for each word of a state. */
export interface Notices {
  attribute: string;
  component: string;
  state: State;
}

/** A content type or component that opted in. */
export interface Model {
  uid: string;
  states: State[];
  /** The attribute that names the entry's IANA zone, if the type has one. */
  timezone: string | null;
  deadline: Deadline | null;
  notices: Notices | null;
  /** The datetime attribute before which an entry does not exist for the public. */
  embargo: string | null;
  /** Of a component that holds cut-offs of others. */
  cutOffs: CutOffs | null;
}

/** A content type that opted into a deadline. */
export type DeadlineModel = Model & { deadline: Deadline };

export function hasDeadline(model: Model | undefined): model is DeadlineModel {
  return model !== undefined && model.deadline !== null;
}

/** A model of which nothing is computed yet. */
export function emptyModel(uid: string): Model {
  return { uid, states: [], timezone: null, deadline: null, notices: null, embargo: null, cutOffs: null };
}

/** Every model that opted in, by uid, and every component that holds cut-offs of one. */
export type Models = Map<string, Model>;

/** The computed attributes that a model has beside its states. */
export const NEXT_TRANSITION = 'nextTransitionAt';
export const NEXT_DEADLINE = 'nextDeadlineAt';
export const NEXT_DEADLINE_DETAILS = 'nextDeadline';
export const DEADLINE_TEXT = 'deadlineText';
export const NOTICE = 'notice';

/** Those of an entry with a deadline. */
export const OF_DEADLINES = [NEXT_DEADLINE, NEXT_DEADLINE_DETAILS, DEADLINE_TEXT];

export type ComputedInstant = typeof NEXT_TRANSITION | typeof NEXT_DEADLINE;

export function isInstant(attribute: string): attribute is ComputedInstant {
  return attribute === NEXT_TRANSITION || attribute === NEXT_DEADLINE;
}

/** Whether a computed attribute is there to be read only, not to be filtered or sorted by. */
export function isText(attribute: string): boolean {
  return [DEADLINE_TEXT, NEXT_DEADLINE_DETAILS, NOTICE].includes(attribute);
}

/** Asked for each key of each condition of each query. */
const names = new WeakMap<Model, string[]>();

/** The names of the computed attributes of a model. */
export function computedAttributes(model: Model): string[] {
  const known = names.get(model);
  if (known) return known;
  const all = model.states.map(({ name }) => name);
  if (all.length > 0) all.push(NEXT_TRANSITION);
  if (model.deadline) all.push(...OF_DEADLINES);
  else if (model.cutOffs) all.push(DEADLINE_TEXT);
  if (model.notices) all.push(NOTICE);
  names.set(model, all);
  return all;
}
