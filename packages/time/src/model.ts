import type { DatesPath } from './condition';
import type { Rule } from './rule';

/** A state computed from the entry's own dates. See docs/glossary.md#words. */
export interface DatedState {
  kind: 'dated';
  name: string;
  /** The words of its phases, in their order. */
  words: string[];
  rule: Rule;
  /** The boolean attribute that has to be set on an entry without its last date; `null`: that date is optional. */
  rolling: string | null;
  /** Whether a phase may begin at the instant at which the one before it does. */
  instantaneous: boolean;
}

/** A state gathered from the published entries at the other end of a relation. See docs/glossary.md#words. */
export interface GatheredState {
  kind: 'gathered';
  name: string;
  words: string[];
  /** The relation through which it is gathered, the type at the other end, that type's state, and its rule. */
  through: string;
  target: string;
  source: string;
  rule: Rule;
}

export type State = DatedState | GatheredState;

/** A datetime in each item of a repeatable component; the component's uid, and the attribute with an item's name. */
export interface DatesIn extends DatesPath {
  component: string;
  label: string | null;
}

/** What the deadline text of a cut-off is computed from: its own date, and the entry that it belongs to. */
export interface CutOffs {
  date: string;
  owners: Owner[];
}

/** A content type that holds cut-offs: in which attribute, and its attribute for the IANA zone. */
export interface Owner {
  uid: string;
  attribute: string;
  timezone: string | null;
}

/** The deadline of a type: the end of a phase of one of its states, and the cut-offs before it. See docs/glossary.md#words. */
export interface Deadline {
  state: DatedState;
  /** The phase that begins at the deadline. */
  phase: number;
  /** The attributes at which the phase before it begins (`null`: it has always begun) and ends. */
  from: string | null;
  until: string;
  cutOffs: DatesIn | null;
  /** The repeatable component that records the changes of a published deadline. */
  changes: string | null;
  /** The text attribute for the note that such a change needs. */
  changeNote: string | null;
}

/** A repeatable component with a text for each word of a state. See docs/glossary.md#words. */
export interface Notices {
  attribute: string;
  component: string;
  state: State;
}

/** A content type or component that opted in. See docs/glossary.md#words. */
export interface Model {
  uid: string;
  states: State[];
  /** The attribute that names the entry's IANA zone, if the type has one. */
  timezone: string | null;
  deadline: Deadline | null;
  notices: Notices | null;
  /** The datetime attribute before which an entry does not exist for the public. */
  embargo: string | null;
  /** Set for a component that holds the cut-offs of other types. */
  cutOffs: CutOffs | null;
}

/** A content type that opted into a deadline. */
export type DeadlineModel = Model & { deadline: Deadline };

export function hasDeadline(model: Model | undefined): model is DeadlineModel {
  return model !== undefined && model.deadline !== null;
}

/** A model without anything to compute. */
export function emptyModel(uid: string): Model {
  return { uid, states: [], timezone: null, deadline: null, notices: null, embargo: null, cutOffs: null };
}

/** Every model that opted in, by uid, and every component that holds cut-offs of such a model. */
export type Models = Map<string, Model>;

/** The computed attributes of a model, besides its states. */
export const NEXT_TRANSITION = 'nextTransitionAt';
export const NEXT_DEADLINE = 'nextDeadlineAt';
export const NEXT_DEADLINE_DETAILS = 'nextDeadline';
export const DEADLINE_TEXT = 'deadlineText';
export const NOTICE = 'notice';

/** The computed attributes of an entry with a deadline. */
export const OF_DEADLINES = [NEXT_DEADLINE, NEXT_DEADLINE_DETAILS, DEADLINE_TEXT];

export type ComputedInstant = typeof NEXT_TRANSITION | typeof NEXT_DEADLINE;

export function isInstant(attribute: string): attribute is ComputedInstant {
  return attribute === NEXT_TRANSITION || attribute === NEXT_DEADLINE;
}

/** Whether a computed attribute can only be read, not filtered or sorted by. */
export function isText(attribute: string): boolean {
  return [DEADLINE_TEXT, NEXT_DEADLINE_DETAILS, NOTICE].includes(attribute);
}

/** Cached, because it is needed for each key of each condition of each query. */
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
