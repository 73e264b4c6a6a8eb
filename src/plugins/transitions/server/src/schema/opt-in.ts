import { z } from '@strapi/utils';

import { optInError, readSection, section } from '@guichet/strapi-kit';

const EVENT =
  'name an event with words of lower-case letters, digits and hyphens joined by dots, such as call.opened';
const event = z
  .string({ error: EVENT })
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, EVENT)
  .max(100, 'use at most 100 characters');
const byWord = z
  .record(z.string(), event, { error: 'write an object of a word of the state: an event' })
  .refine((events) => Object.keys(events).length > 0, 'name the event of a word, or leave the state out');

export const shape = section({
  states: z.record(z.string(), byWord, { error: 'write an object of a state: its words' }).default({}),
  deadlinePassed: event.optional(),
  deadlineChanged: event.optional(),
  released: event.optional(),
  edits: z.literal(true, { error: 'write true, or leave it out' }).optional(),
}).refine((all) => Object.keys(all.states).length > 0 || Object.keys(all).length > 1, {
  error: 'name at least one event',
});

/** The section `pluginOptions.transitions` of one schema, as it is written. */
export type OptIn = z.infer<typeof shape>;

/** Names the place of a mistake in a schema, and the remedy. Stops the start. */
export class OptInError extends optInError('transitions') {}

/**
 * Reads a schema's opt-in; `null` if it has none.
 *
 * @throws OptInError if a key is unknown, or has the wrong shape
 */
export function readOptIn(uid: string, pluginOptions: Record<string, unknown> | undefined): OptIn | null {
  const written = pluginOptions?.transitions;
  return written === undefined ? null : readSection(shape, written, uid, OptInError);
}
