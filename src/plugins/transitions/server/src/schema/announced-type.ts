import type { Schema } from '@guichet/strapi-kit';
import type { ItemPath } from '@guichet/strapi-plugin-deadlines';
import type { Model } from '@guichet/time';
import { EDITS, type EditedType } from '../edits/edited-type';
import { OptInError, readOptIn, type OptIn } from './opt-in';

/** A content type that announces transitions. */
export interface AnnouncedType {
  uid: string;
  /**
   * By state, or by the attribute of the embargo, then by level: the event that announces it. The levels of a state are
   * its words; an embargo has one level.
   */
  events: Record<string, Record<string, string>>;
  /** By the same names: the levels that are announced even if an entry has one from its publication on. */
  entered: Record<string, string[]>;
  /**
   * The states of items inside an entry: `name` is for example `steps.state`; the event for each word that is
   * announced.
   */
  itemStates: { name: string; path: ItemPath; events: Record<string, string> }[];
  /** The repeatable component with the cut-offs, and the event; `null` if they are not announced. */
  cutOffs: { attribute: string; event: string } | null;
  /** The event for a change of a published deadline; `null` if it is not announced. */
  deadlineChanged: string | null;
}

/** The level of an embargo that has ended; see `Timeline`. */
const RELEASED = 'released';

/**
 * Reads what all schemas opted into.
 *
 * @param models what they opted into of `deadlines`
 * @throws OptInError naming schema, key and remedy
 */
export function readAnnouncedTypes(schemas: Schema[], models: Map<string, Model>): AnnouncedType[] {
  return schemas.flatMap(({ uid, pluginOptions, modelType, attributes }) => {
    const optIn = readOptIn(uid, pluginOptions);
    if (!optIn) return [];
    if (modelType === 'component') {
      throw new OptInError(uid, '', 'components are not announced; opt in the content type that holds it');
    }
    if (isAboutEditsOnly(optIn)) return [];
    const model = models.get(uid);
    if (!model) throw new OptInError(uid, '', 'it has no states; opt into pluginOptions.deadlines first');
    const modelIn = (attribute: string) => models.get(attributes[attribute]?.component ?? '');
    return [announcedType(model, optIn, modelIn)];
  });
}

function isAboutEditsOnly({ edits, states, ...others }: OptIn): boolean {
  return edits === true && Object.keys(states).length === 0 && Object.keys(others).length === 0;
}

/** @param modelIn the model of the component in an attribute, if it has one */
function announcedType(
  model: Model,
  optIn: OptIn,
  modelIn: (attribute: string) => Model | undefined
): AnnouncedType {
  const { uid, deadline } = model;
  const { own, itemStates } = statesOf(model, optIn, modelIn);
  const events = Object.fromEntries(own.map(({ name, byWord }) => [name, byWord]));
  const entered = Object.fromEntries(own.map(({ name, words }) => [name, words.slice(1, -1)]));
  if (optIn.released) {
    const embargo = expect(uid, 'released', model.embargo, 'embargo');
    events[embargo] = { [RELEASED]: optIn.released };
    entered[embargo] = [RELEASED];
  }
  if (optIn.deadlineChanged) expect(uid, 'deadlineChanged', deadline?.changes, 'deadline.changes');
  const cutOffs = optIn.deadlinePassed
    ? expect(uid, 'deadlinePassed', deadline?.cutOffs, 'deadline.cutOffs')
    : null;
  return {
    uid,
    events,
    entered,
    itemStates,
    cutOffs: cutOffs && { attribute: cutOffs.attribute, event: optIn.deadlinePassed! },
    deadlineChanged: optIn.deadlineChanged ?? null,
  };
}

/** The states of the type itself, and those of items inside its entries. */
function statesOf(model: Model, { states }: OptIn, modelIn: (attribute: string) => Model | undefined) {
  const own: { name: string; byWord: Record<string, string>; words: string[] }[] = [];
  const itemStates: AnnouncedType['itemStates'] = [];
  for (const [name, byWord] of Object.entries(states)) {
    const [attribute, state, ...deeper] = name.split('.');
    const holder = state === undefined ? model : modelIn(attribute);
    const refuse = (word: string | null, remedy: string) => {
      const place = [`states.${name}`, word].filter((part) => part !== null).join('.');
      return new OptInError(model.uid, place, remedy);
    };
    if (deeper.length > 0)
      throw refuse(null, `name a component of the type and its state, such as rounds.state`);
    if (!holder) throw refuse(null, `${attribute} holds no component that has a state; name one that does`);
    const words = wordsOf(holder, state ?? name, byWord, refuse);
    if (state === undefined) own.push({ name, byWord, words });
    else itemStates.push({ name, path: { attribute, component: holder.uid, state }, events: byWord });
  }
  return { own, itemStates };
}

/** @param refuse makes the error for the state, or for one of its words */
function wordsOf(
  { states }: Model,
  name: string,
  byWord: Record<string, string>,
  refuse: (word: string | null, remedy: string) => OptInError
): string[] {
  const state = states.find((candidate) => candidate.name === name);
  if (!state) {
    const known = states.map((candidate) => candidate.name).join(', ') || 'none';
    throw refuse(null, `there is no such state; name one that it has (${known})`);
  }
  const unknown = Object.keys(byWord).find((word) => !state.words.includes(word));
  if (unknown !== undefined) throw refuse(unknown, `no such word; use ${state.words.join(', ')}`);
  return state.words;
}

function expect<T>(uid: string, key: string, found: T | null | undefined, option: string): T {
  if (found) return found;
  throw new OptInError(
    uid,
    key,
    `the type has none; name pluginOptions.deadlines.${option} first, or leave it out`
  );
}

/** The names of everything that has levels. */
export function levelNames({ events }: AnnouncedType): string[] {
  return Object.keys(events);
}

/** The names of all events that some types can announce, and of the edits of others, sorted. */
export function eventNames(types: AnnouncedType[], edited: EditedType[]): string[] {
  const all = types.flatMap(({ events, itemStates, cutOffs, deadlineChanged }) => [
    ...[...Object.values(events), ...itemStates.map((part) => part.events)].flatMap((byWord) =>
      Object.values(byWord)
    ),
    ...[cutOffs?.event, deadlineChanged].filter((event) => typeof event === 'string'),
  ]);
  if (edited.length > 0) all.push(...Object.values(EDITS));
  return [...new Set(all)].sort();
}
