import type { Model } from '../../../../deadlines/server/src/schema/model';
import type { SchemaLike } from '../seam';
import { OptInError, readOptIn, type OptIn } from './opt-in';

/** A content type of which transitions are announced. */
export interface AnnouncedType {
  uid: string;
  /**
   * The event for each level that is announced, by the name of what has levels: a state, whose levels are its words,
   * or the attribute of the embargo, which has one.
   */
  events: Record<string, Record<string, string>>;
  /** Of each of these, the level that is announced also when an entry has it from its publication on. */
  entered: Record<string, string>;
  /** The repeatable component with the cut-offs, and the event; `null`: not announced. */
  cutOffs: { attribute: string; event: string } | null;
  /** The event for a change of a published deadline; `null`: not announced. */
  deadlineChanged: string | null;
}

/** The level of an embargo that is over; see `Timeline`. */
const RELEASED = 'released';

/**
 * Reads what all schemas opted into.
 *
 * @param models what they opted into of `deadlines`
 * @throws OptInError naming schema, key and remedy
 */
export function readAnnouncedTypes(schemas: SchemaLike[], models: Map<string, Model>): AnnouncedType[] {
  return schemas.flatMap(({ uid, pluginOptions, modelType }) => {
    const optIn = readOptIn(uid, pluginOptions);
    if (!optIn) return [];
    if (modelType === 'component') {
      throw new OptInError(uid, '', 'components are not announced; opt in the content type that holds it');
    }
    const model = models.get(uid);
    if (!model) throw new OptInError(uid, '', 'it has no states; opt into pluginOptions.deadlines first');
    return [announcedType(model, optIn)];
  });
}

function announcedType(model: Model, optIn: OptIn): AnnouncedType {
  const { uid, deadline } = model;
  const events: AnnouncedType['events'] = {};
  const entered: AnnouncedType['entered'] = {};
  for (const [name, byWord] of Object.entries(optIn.states)) {
    [, entered[name]] = wordsOf(model, name, byWord);
    events[name] = byWord;
  }
  if (optIn.released) {
    const embargo = expect(uid, 'released', model.embargo, 'embargo');
    events[embargo] = { [RELEASED]: optIn.released };
    entered[embargo] = RELEASED;
  }
  if (optIn.deadlineChanged) expect(uid, 'deadlineChanged', deadline?.changes, 'deadline.changes');
  const cutOffs = optIn.deadlinePassed
    ? expect(uid, 'deadlinePassed', deadline?.cutOffs, 'deadline.cutOffs')
    : null;
  return {
    uid,
    events,
    entered,
    cutOffs: cutOffs && { attribute: cutOffs.attribute, event: optIn.deadlinePassed! },
    deadlineChanged: optIn.deadlineChanged ?? null,
  };
}

function wordsOf({ uid, states }: Model, name: string, byWord: Record<string, string>): string[] {
  const state = states.find((candidate) => candidate.name === name);
  if (!state) {
    const known = states.map((candidate) => candidate.name).join(', ') || 'none';
    throw new OptInError(uid, `states.${name}`, `there is no such state; name one that it has (${known})`);
  }
  for (const word of Object.keys(byWord)) {
    if (state.words.includes(word)) continue;
    throw new OptInError(uid, `states.${name}.${word}`, `no such word; use ${state.words.join(', ')}`);
  }
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

/** The names of what has levels. */
export function levelNames({ events }: AnnouncedType): string[] {
  return Object.keys(events);
}

/** The names of all events that may be announced of some types, sorted. */
export function eventNames(types: AnnouncedType[]): string[] {
  const all = types.flatMap(({ events, cutOffs, deadlineChanged }) => [
    ...Object.values(events).flatMap((byLevel) => Object.values(byLevel)),
    ...[cutOffs?.event, deadlineChanged].filter((event) => typeof event === 'string'),
  ]);
  return [...new Set(all)].sort();
}
