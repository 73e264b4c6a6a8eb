import type { Schema, SchemaAttribute } from '@guichet/strapi-kit';
import {
  computedAttributes,
  DEADLINE_TEXT,
  NEXT_DEADLINE,
  NEXT_DEADLINE_DETAILS,
  NEXT_TRANSITION,
  NOTICE,
  type Model,
} from '@guichet/time';

/** @param describe the attribute's description for the plugin `openapi`, if it is installed */
const computed = (describe: { description: string; like?: string; schema?: object }) => ({
  writable: false,
  configurable: false,
  // Texts and gathered states differ between locales. Otherwise Strapi would see a change that it has to share.
  pluginOptions: { i18n: { localized: true }, deadlines: { computed: true }, openapi: describe },
});

/** Objects are `json` and not components: Strapi would look for a component's column whenever it populates. */
const TYPES = {
  [NEXT_TRANSITION]: 'datetime',
  [NEXT_DEADLINE]: 'datetime',
  [NEXT_DEADLINE_DETAILS]: 'json',
  [DEADLINE_TEXT]: 'string',
  [NOTICE]: 'json',
};

const MEANINGS: Record<keyof typeof TYPES, string> = {
  [NEXT_TRANSITION]: 'When the next of its states changes; null: never',
  [NEXT_DEADLINE]: 'The next cut-off or the closing, whichever comes first; null: none is ahead',
  [NEXT_DEADLINE_DETAILS]: 'The same deadline in full: its kind, its label, its instant, and in words',
  [DEADLINE_TEXT]:
    'The next deadline for a reader, in the language of the response and the zone of the entry',
  [NOTICE]: 'The notice for the current state; null: there is none',
};

const CUT_OFF_MEANING = 'The date for a reader, in the language of the response and the zone of the entry';

/** The properties of `nextDeadline`, in JSON Schema. */
const DETAILS = {
  type: 'object',
  properties: {
    kind: { type: 'string', enum: ['cut-off', 'closing'] },
    label: { type: ['string', 'null'] },
    at: { type: 'string', format: 'date-time' },
    text: { type: 'string' },
  },
  required: ['kind', 'label', 'at', 'text'],
};

/** Whether an attribute has the mark of those that `extendSchema` adds. */
export function isComputed(attribute: SchemaAttribute): boolean {
  const { deadlines } = (attribute.pluginOptions ?? {}) as { deadlines?: { computed?: boolean } };
  return deadlines?.computed === true;
}

/**
 * Adds the computed attributes to a schema, so that REST, GraphQL, validation, generated types and the admin all know
 * them. They get no column: see `forgetColumns`. Whatever the schema's file says, the history of its deadlines becomes
 * read-only and the note of the next change becomes private.
 *
 * @param defaultZone becomes the default value of the attribute for the zone
 */
export function extendSchema(schema: Schema, model: Model, defaultZone: string): void {
  for (const { name, words } of model.states) {
    const description = 'Computed from the dates and the clock; null: no dates, or the entry is excluded';
    schema.attributes[name] = { type: 'enumeration', enum: words, ...computed({ description }) };
  }
  for (const [name, type] of Object.entries(TYPES)) {
    if (!computedAttributes(model).includes(name)) continue;
    const remark = remarkOn(model, name as keyof typeof TYPES);
    schema.attributes[name] = { type, ...computed(remark) };
  }
  const { changes, changeNote } = model.deadline ?? {};
  if (changes) schema.attributes[changes].writable = false;
  if (changeNote) schema.attributes[changeNote].private = true;
  if (model.timezone !== null) giveDefault(schema.attributes[model.timezone], defaultZone);
}

function giveDefault(zone: SchemaAttribute, defaultZone: string): void {
  const listed = zone.enum as string[] | undefined;
  if (!listed || listed.includes(defaultZone)) zone.default ??= defaultZone;
}

function remarkOn(model: Model, name: keyof typeof TYPES) {
  const isCutOff = name === DEADLINE_TEXT && model.deadline === null;
  return {
    description: isCutOff ? CUT_OFF_MEANING : MEANINGS[name],
    ...(name === NOTICE && { like: model.notices!.component }),
    ...(name === NEXT_DEADLINE_DETAILS && { schema: DETAILS }),
  };
}

/** Removes the computed attributes from the database's model before Strapi makes tables from it. */
export function forgetColumns(model: Model, metadata: { attributes: Record<string, unknown> }): void {
  for (const name of computedAttributes(model)) delete metadata.attributes[name];
}
