import type { Parameter } from '@guichet/strapi-kit';
import { isPopulated } from './attributes';
import type { App, Schema } from './model';

/** Strapi reads lists with commas. Everything deeper has to be written as `qs` does: `filters[state][$in][0]=open`. */
const DEEP = 'Nested with brackets, as `qs` writes them';

export function pathParameters(path: string): Parameter[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

/** Parameters that select parts of an entry, a version and a language. */
export function selectionParameters(schema: Schema): Parameter[] {
  return [
    fields(schema),
    ...(Object.values(schema.attributes).some(isPopulated) ? [populate(schema)] : []),
    ...(schema.isLocalized ? [LOCALE] : []),
    ...(schema.hasDrafts ? [STATUS] : []),
  ];
}

/**
 * Parameters that select and sort entries. Objects have an example, because a page that shows the document uses it when
 * somebody tries a request. It would otherwise make up names, which are refused.
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
      'The fields to return, including computed ones; by default all. `id` and `documentId` are always returned',
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
    description: `The relations, components and files to return as well: \`*\` for all, names (${names.join(', ')}), or an object that selects within them, for example \`populate[${names[0]}][fields]=id\`. ${DEEP}`,
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
  description: 'The language; by default the default locale. An entry without a translation is not found',
  schema: { type: 'string' },
};

const STATUS: Parameter = {
  name: 'status',
  in: 'query',
  description:
    'Drafts instead of published entries, for callers who may update the type or read drafts (403 for others). In a draft, required attributes may still be `null`',
  schema: { type: 'string', enum: ['published', 'draft'], default: 'published' },
};

const FILTERS: Parameter = {
  name: 'filters',
  in: 'query',
  description: `Which entries: \`filters[<attribute>][<operator>]=<value>\`, with $eq (the default), $ne, $in, $notIn, $lt, $lte, $gt, $gte, $between, $contains, $startsWith, $endsWith, $null, $notNull, combined with $and, $or and $not; also through relations. ${DEEP}`,
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
  description: 'The order: attributes, each followed by `:asc` or `:desc`',
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
    description: 'Which part of the list: by pages or by offset, not both',
    style: 'deepObject',
    explode: true,
    example: { page: 1, pageSize: defaultLimit },
    schema: {
      type: 'object',
      properties: {
        page: described('The page, from 1', { type: 'integer', minimum: 1, default: 1 }),
        pageSize: described('Entries on a page', size),
        start: described('Entries to skip, from 0', { type: 'integer', minimum: 0, default: 0 }),
        limit: described('Entries to return', size),
        withCount: described('Whether to return the total', { type: 'boolean', default: true }),
      },
      additionalProperties: false,
    },
  };
}
