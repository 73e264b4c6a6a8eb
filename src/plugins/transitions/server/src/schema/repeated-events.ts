import type { Schema } from '@guichet/strapi-kit';
import { EDITS } from '../edits/edited-type';
import { OptInError, readOptIn, type OptIn } from './opt-in';

/**
 * Checks that each event is announced for one reason only: two with one name at one instant would get the same
 * `webhook-id`, and receivers would drop the second.
 *
 * @throws OptInError naming schema, key and remedy
 */
export function refuseRepeatedEvents(schemas: Schema[]): void {
  const taken = new Map<string, string>(Object.values(EDITS).map((event) => [event, 'the event of an edit']));
  for (const { uid, pluginOptions } of schemas) {
    for (const [key, event] of eventsOf(readOptIn(uid, pluginOptions))) {
      const first = taken.get(event);
      if (first) throw new OptInError(uid, key, `"${event}" is ${first} already; use another name`);
      taken.set(event, `the event of ${uid} (${key})`);
    }
  }
}

/** The events that an opt-in names, each with its key. */
function eventsOf(optIn: OptIn | null): [key: string, event: string][] {
  if (!optIn) return [];
  const { states, deadlinePassed, deadlineChanged, released } = optIn;
  const ofStates = Object.entries(states).flatMap(([name, byWord]) =>
    Object.entries(byWord).map(([word, event]): [string, string] => [`states.${name}.${word}`, event])
  );
  const others = Object.entries({ deadlinePassed, deadlineChanged, released });
  return [...ofStates, ...others.filter((entry): entry is [string, string] => entry[1] !== undefined)];
}
