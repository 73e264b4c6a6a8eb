import type { Schema, SchemaAttribute } from '@guichet/strapi-kit';
import { OptInError } from './src/schema/opt-in';
import { readModels } from './src/schema/read-models';

export const ATTRIBUTES: Record<string, SchemaAttribute> = {
  title: { type: 'string' },
  kind: { type: 'enumeration', enum: ['projects', 'other'] },
  opensAt: { type: 'datetime' },
  closesAt: { type: 'datetime' },
  day: { type: 'date' },
  rolling: { type: 'boolean' },
  timezone: { type: 'string' },
  registration: { type: 'component' },
};
export const WORDS = ['upcoming', 'open', 'closed'];
export const WINDOW = { from: 'opensAt', until: 'closesAt', words: WORDS };

/** The schema of a call that opted in with `section`. */
export const call = (section: unknown, attributes = ATTRIBUTES): Schema => ({
  uid: 'api::call.call',
  attributes,
  pluginOptions: { deadlines: section },
});
export const callWith = (state: object, section: object = {}) => call({ states: { state }, ...section });

/** A page that is related to calls, to sites, which did not opt in, and to entries of any type. */
export const page = (section: unknown): Schema => ({
  uid: 'api::page.page',
  attributes: {
    title: { type: 'string' },
    calls: { type: 'relation', target: 'api::call.call' },
    sites: { type: 'relation', target: 'api::site.site' },
    things: { type: 'relation' },
  },
  pluginOptions: { deadlines: section },
});
export const SITE: Schema = { uid: 'api::site.site', attributes: { title: { type: 'string' } } };

/** Expects that a schema is refused with exactly this message. */
export function expectRefusal(schemas: Schema[], message: string) {
  expect(() => readModels(schemas)).toThrow(expect.objectContaining({ constructor: OptInError, message }));
}
