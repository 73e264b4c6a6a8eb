import type { JsonSchema } from '@guichet/strapi-kit';
import { listOf, orNull } from './json-schema';
import type { Attribute, Remark } from './model';

/** References to schemas, by uid. */
export interface References {
  entry: (uid: string) => JsonSchema;
  /** A component in a dynamic zone, with its uid in `__component`. */
  block: (uid: string) => JsonSchema;
  has: (uid: string) => boolean;
}

/** What Strapi returns for each type of attribute. JSON may be anything, and so may unknown types. */
const SCALARS: Record<string, JsonSchema> = {
  string: { type: 'string' },
  text: { type: 'string' },
  richtext: { type: 'string' },
  email: { type: 'string' },
  uid: { type: 'string' },
  enumeration: { type: 'string' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  // Beyond what a JavaScript number can hold.
  biginteger: { type: 'string' },
  float: { type: 'number' },
  decimal: { type: 'number' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string' },
  datetime: { type: 'string', format: 'date-time' },
  timestamp: { type: 'string' },
  blocks: { type: 'array', items: {} },
};

const POPULATED = new Set(['component', 'dynamiczone', 'media', 'relation']);

/** The content type of uploaded files. */
export const FILE = 'plugin::upload.file';

/** Whether an attribute is only returned if `populate` asks for it. */
export function isPopulated({ type }: Attribute): boolean {
  return POPULATED.has(type);
}

/**
 * The value of an attribute in a response. Attributes that the schema requires are set in everything published; all others
 * may be `null`, including computed ones.
 */
export function schemaOfAttribute(attribute: Attribute, references: References): JsonSchema {
  const { description, like, schema } = remarkOn(attribute);
  const known = like ? references.entry(like) : schema;
  const value = known ? orNull(known) : valueOf(attribute, references);
  return {
    ...value,
    ...(description && { description }),
    ...(attribute.writable === false && { readOnly: true }),
  };
}

function valueOf(attribute: Attribute, references: References): JsonSchema {
  if (attribute.type === 'dynamiczone') return zoneOf(attribute, references);
  if (attribute.type === 'relation') return relationOf(attribute, references);
  if (attribute.type === 'media') return severalOr(attribute.multiple, references.entry(FILE));
  const value = attribute.type === 'component' ? references.entry(attribute.component!) : scalarOf(attribute);
  if (attribute.type === 'component' && attribute.repeatable) return listOf(value);
  return attribute.required ? value : orNull(value);
}

function scalarOf({ type, enum: words }: Attribute): JsonSchema {
  return { ...SCALARS[type], ...(words && { enum: words }) };
}

function severalOr(several: boolean | undefined, one: JsonSchema): JsonSchema {
  return several ? listOf(one) : orNull(one);
}

/** For a relation to any type: Strapi names the type in `__type`. */
const ANYTHING: JsonSchema = {
  type: 'object',
  properties: { __type: { type: 'string' } },
  required: ['__type'],
  additionalProperties: true,
};

function relationOf({ relation = '', target }: Attribute, references: References): JsonSchema {
  const one = target && references.has(target) ? references.entry(target) : ANYTHING;
  return severalOr(/many$/i.test(relation), one);
}

function zoneOf({ components = [] }: Attribute, references: References): JsonSchema {
  return listOf({ oneOf: components.map((uid) => references.block(uid)) });
}

export function remarkOn({ pluginOptions }: Attribute): Remark {
  return (pluginOptions?.openapi ?? {}) as Remark;
}
