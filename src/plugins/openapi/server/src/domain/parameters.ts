import type { Parameter } from '@guichet/strapi-kit';
import { isPopulated } from './attributes';
import type { App, Schema } from './model';

/** Strapi reads lists with commas, and everything deeper as `qs` writes it: `filters[state][$in][0]=open`. */
const DEEP = 'Nested with brackets, as `qs` writes them';

export function pathParameters(path: string): Parameter[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

/** Which parts of an entry are answered, in which version and language. */
export function selectionParameters(schema: Schema): Parameter[] {
  return [
    fields(schema),
    ...(Object.values(schema.attributes).some(isPopulated) ? [populate(schema)] : []),
    ...(schema.isLocalized ? [LOCALE] : []),
    ...(schema.hasDrafts ? [STATUS] : []),
  ];
}

/**
 * Which entries are in a list, in which order. Objects have an example, which is what a page that shows the document
 * asks with when somebody tries it: it would make up names otherwise, and be refused.
 */
export function listParameters({ defaultLimit, maxLimit }: App): Parameter[] {
  return [FILTERS, SEARCH, SORT, pagination(defaultLimit, maxLimit)];
}

function fields({ attributes }: Schema): Parameter {
  const names = Object.keys(attributes).filter((name) => !isPopulated(attributes[name]));
  return {
    name: 'fields',
    in: 'query',
    description:
      'The fields to answer, computed ones too: all unless told. The others are then left out, and `id` and `documentId` stay',
    style: 'form',
    explode: false,
    schema: { type: 'array', items: { type: 'string', enum: ['documentId', ...names] } },
  };
}

function populate({ attributes }: Schema): Parameter {
  const names = Object.keys(attributes).filter((name) => isPopulated(attributes[name]));
  return {
    name: 'populate',
    in: 'query',
    description: `The relations, components and files to answer as well: \`*\` for all, names (${names.join(', ')}), or an object that chooses within them, as \`populate[${names[0]}][fields]=id\`. ${DEEP}`,
    schema: {
      anyOf: [
        { type: 'string' },
        { type: 'array', items: { type: 'string' } },
        { type: 'object', additionalProperties: true },
      ],
    },
  };
}

const LOCALE: Parameter = {
  name: 'locale',
  in: 'query',
  description:
    'The language: the default one unless told. An entry that is not translated is not found in it',
  schema: { type: 'string' },
};

const STATUS: Parameter = {
  name: 'status',
  in: 'query',
  description:
    'Drafts instead of what is published, for those who may update the type or read drafts (403 for others). In a draft what its type requires may still be missing, and is then `null`',
  schema: { type: 'string', enum: ['published', 'draft'], default: 'published' },
};

const FILTERS: Parameter = {
  name: 'filters',
  in: 'query',
  description: `Which entries: \`filters[<attribute>][<operator>]=<value>\`, with $eq (unless told), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, and $and, $or, $not around them; through relations too. ${DEEP}`,
  style: 'deepObject',
  explode: true,
  schema: { type: 'object', additionalProperties: true },
  example: {},
};

const SEARCH: Parameter = {
  name: '_q',
  in: 'query',
  description: 'Entries with this text in any of their fields',
  schema: { type: 'string' },
};

const SORT: Parameter = {
  name: 'sort',
  in: 'query',
  description: 'The order: attributes, each with `:asc` or `:desc` behind it',
  style: 'form',
  explode: false,
  schema: { type: 'array', items: { type: 'string' } },
};

function pagination(defaultLimit: number, maxLimit: number | null): Parameter {
  const size = { type: 'integer', minimum: 1, default: defaultLimit, ...(maxLimit && { maximum: maxLimit }) };
  const described = (description: string, schema: object) => ({ ...schema, description });
  return {
    name: 'pagination',
    in: 'query',
    description: 'Which part of the list: by pages, or from one entry on; not both',
    style: 'deepObject',
    explode: true,
    example: { page: 1, pageSize: defaultLimit },
    schema: {
      type: 'object',
      properties: {
        page: described('The page, from 1', { type: 'integer', minimum: 1, default: 1 }),
        pageSize: described('Entries on a page', size),
        start: described('Entries to leave out, from 0', { type: 'integer', minimum: 0, default: 0 }),
        limit: described('Entries from there', size),
        withCount: described('Whether the total is answered too', { type: 'boolean', default: true }),
      },
      additionalProperties: false,
    },
  };
}
