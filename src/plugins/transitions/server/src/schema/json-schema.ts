import { type JsonSchema, jsonSchemaOf, schemaFileSchema } from '@guichet/strapi-kit';
import { shape } from './opt-in';

/** What each key means. Editors show it; docs/guides/opt-in.md says more. */
const MEANINGS = {
  states:
    'The event for each word of each state that is announced; "rounds.state" means the items in "rounds"',
  deadlinePassed: 'The event for a cut-off that passes; needs "deadline.cutOffs"',
  deadlineChanged: 'The event for a change of a published deadline; needs "deadline.changes"',
  released: 'The event for the end of an embargo, or for a publication without one; needs "embargo"',
  edits: 'Announces entry.published, entry.updated, entry.unpublished and entry.deleted',
};

/** The JSON Schema of `pluginOptions.transitions`, from the shape that reads it. */
export function jsonSchema(): JsonSchema {
  return schemaFileSchema('transitions', jsonSchemaOf(shape, MEANINGS));
}
