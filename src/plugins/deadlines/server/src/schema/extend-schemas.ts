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

/** @param describe what the plugin `openapi`, where there is one, says of the attribute */
const computed = (describe: { description: string; like?: string; schema?: object }) => ({
  writable: false,
  configurable: false,
  // Texts and gathered states differ between locales: Strapi would take that for a change that it has to share.
  pluginOptions: { i18n: { localized: true }, deadlines: { computed: true }, openapi: describe },
});

/** What has parts is `json` and not a component, whose column Strapi would look for wherever it populates. */
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
  [NEXT_DEADLINE_DETAILS]: 'The same deadline: what it is, how it is called, when, and in words',
  [DEADLINE_TEXT]: 'The next deadline for a reader, in the language of the answer and the zone of the entry',
  [NOTICE]: 'The notice that was written for the present state; null: none was',
};

const CUT_OFF_MEANING = 'The date for a reader, in the language of the answer and the zone of the entry';

/** The parts of `nextDeadline`, in JSON Schema. */
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
    const description = 'Computed from the dates and the clock; null: no dates, or none that count';
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
  if (model.timezone !== null) schema.attributes[model.timezone].default ??= defaultZone;
}

function remarkOn(model: Model, name: keyof typeof TYPES) {
  const isCutOff = name === DEADLINE_TEXT && model.deadline === null;
  return {
    description: isCutOff ? CUT_OFF_MEANING : MEANINGS[name],
    ...(name === NOTICE && { like: model.notices!.component }),
    ...(name === NEXT_DEADLINE_DETAILS && { schema: DETAILS }),
  };
}

/** Takes the computed attributes out of the database's model before Strapi makes tables from it. */
export function forgetColumns(model: Model, metadata: { attributes: Record<string, unknown> }): void {
  for (const name of computedAttributes(model)) delete metadata.attributes[name];
}
