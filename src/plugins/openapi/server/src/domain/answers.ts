import type { JsonSchema } from '@guichet/strapi-kit';
import { closedObject, listOf } from './json-schema';
import type { Schemas } from './schemas';

const COUNT: JsonSchema = { type: 'integer', minimum: 0 };

/** `total` is missing with `pagination[withCount]=false`. */
const PAGES = closedObject({ page: COUNT, pageSize: COUNT, pageCount: COUNT, total: COUNT }, [
  'page',
  'pageSize',
]);
const OFFSETS = closedObject({ start: COUNT, limit: COUNT, total: COUNT }, ['start', 'limit']);

const ERROR = {
  description: 'What went wrong',
  ...closedObject({
    data: { type: 'null' },
    error: closedObject({
      status: { type: 'integer', description: 'The HTTP status' },
      name: { type: 'string', description: 'The kind of error, for example `ValidationError`' },
      message: { type: 'string' },
      details: { description: 'Details, for example each problem with its path' },
    }),
  }),
};

const MEANINGS: Record<string, string> = {
  400: 'A parameter or a value in the request is invalid',
  401: 'The token is unknown, or is required and missing',
  403: 'The caller may not do this',
  404: 'There is no such entry, or the caller may not see it',
  410: 'The entry is no longer published',
  409: 'It makes no sense now; the message says why',
  503: 'The database is unavailable',
};

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds after which to try again', schema: { type: 'integer' } },
};

/** The body of a list of entries. */
export function listBody(schemas: Schemas, uid: string): JsonSchema {
  const pages = schemas.named('PagePagination', () => PAGES);
  const offsets = schemas.named('OffsetPagination', () => OFFSETS);
  const pagination = schemas.named('Pagination', () => ({ anyOf: [pages, offsets] }));
  return closedObject({ data: listOf(schemas.entry(uid)), meta: closedObject({ pagination }) });
}

/** The body of one entry. */
export function entryBody(schemas: Schemas, uid: string): JsonSchema {
  return closedObject({ data: schemas.entry(uid), meta: closedObject({}) });
}

/** A 200 with this body, the errors with these statuses, and that of every route while the database is away. */
export function responses(schemas: Schemas, body: JsonSchema, errors: string[]): Record<string, object> {
  const error = schemas.named('Error', () => ERROR);
  const failed = errors.map((status) => [status, answer(MEANINGS[status] ?? 'It failed', error)]);
  const away = { ...answer(MEANINGS[503], error), headers: RETRY_AFTER };
  return { 200: answer('OK', body), ...Object.fromEntries(failed), 503: away };
}

function answer(description: string, schema: JsonSchema): object {
  return { description, content: { 'application/json': { schema } } };
}
