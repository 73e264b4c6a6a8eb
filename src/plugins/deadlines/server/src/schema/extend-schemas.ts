import type { Schema, SchemaAttribute } from '../strapi-seam';
import {
  computedAttributes,
  DEADLINE_TEXT,
  NEXT_DEADLINE,
  NEXT_TRANSITION,
  NOTICE,
  type Model,
} from './model';

const COMPUTED = {
  writable: false,
  configurable: false,
  // Texts and gathered states differ between locales: Strapi would take that for a change that it has to share.
  pluginOptions: { i18n: { localized: true }, deadlines: { computed: true } },
};

/** A notice is `json` and not a component, whose column Strapi would look for wherever it populates. */
const TYPES = {
  [NEXT_TRANSITION]: 'datetime',
  [NEXT_DEADLINE]: 'datetime',
  [DEADLINE_TEXT]: 'string',
  [NOTICE]: 'json',
};

/** Whether an attribute bears the mark of those that `extendSchema` adds. */
export function isComputed(attribute: SchemaAttribute): boolean {
  const { deadlines } = (attribute.pluginOptions ?? {}) as { deadlines?: { computed?: boolean } };
  return deadlines?.computed === true;
}

/**
 * Gives a schema its computed attributes, so that REST, GraphQL, validation, generated types and the admin
 * all know them. They get no column: see `forgetColumns`. Nobody may write the history of its deadlines, nor may the
 * public read the note of the next change, whatever the file says of them.
 *
 * @param defaultZone becomes the default value of the attribute that names the zone
 */
export function extendSchema(schema: Schema, model: Model, defaultZone: string): void {
  for (const { name, words } of model.states) {
    schema.attributes[name] = { type: 'enumeration', enum: words, ...COMPUTED };
  }
  for (const [name, type] of Object.entries(TYPES)) {
    if (computedAttributes(model).includes(name)) schema.attributes[name] = { type, ...COMPUTED };
  }
  const { changes, changeNote } = model.deadline ?? {};
  if (changes) schema.attributes[changes].writable = false;
  if (changeNote) schema.attributes[changeNote].private = true;
  if (model.timezone !== null) schema.attributes[model.timezone].default ??= defaultZone;
}

/** Takes the computed attributes out of the database's model before Strapi makes tables from it. */
export function forgetColumns(model: Model, metadata: { attributes: Record<string, unknown> }): void {
  for (const name of computedAttributes(model)) delete metadata.attributes[name];
}
