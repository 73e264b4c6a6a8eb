import type { Rule } from '../domain/rule';

/** A state computed from the entry's own dates. */
export interface WindowState {
  kind: 'window';
  name: string;
  /** The words for before, during and after, in this order. */
  words: string[];
  rule: Rule;
}

/** A state gathered from the published entries at the other end of a relation. */
export interface GatheredState {
  kind: 'gathered';
  name: string;
  words: string[];
  /** The relation that it is gathered through, the type at its end, and that type's rule. */
  through: string;
  target: string;
  rule: Rule;
}

export type State = WindowState | GatheredState;

/** A content type or component that opted in. */
export interface Model {
  uid: string;
  states: State[];
  /** The attribute that names the entry's IANA zone, if the type has one. */
  timezone: string | null;
}

/** Every model that opted in, by uid. */
export type Models = Map<string, Model>;

/** The computed attribute that every model has beside its states. */
export const NEXT_TRANSITION = 'nextTransitionAt';

/** Asked for each key of each condition of each query. */
const names = new WeakMap<Model, string[]>();

/** The names of the computed attributes of a model. */
export function computedAttributes(model: Model): string[] {
  const known = names.get(model);
  if (known) return known;
  const all = [...model.states.map(({ name }) => name), NEXT_TRANSITION];
  names.set(model, all);
  return all;
}
