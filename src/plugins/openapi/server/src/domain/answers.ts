import type { JsonSchema } from '@guichet/strapi-kit';
import { closedObject, listOf } from './json-schema';
import type { Schemas } from './schemas';

const COUNT: JsonSchema = { type: 'integer', minimum: 0 };

/** Without the total where `pagination[withCount]=false` says so. */
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
      name: { type: 'string', description: 'The kind, as `ValidationError`' },
      message: { type: 'string' },
      details: { description: 'What there is to say beside it, as each problem with its path' },
    }),
  }),
};

const MEANINGS: Record<string, string> = {
  400: 'Something in the request is not understood, or cannot be answered',
  401: 'The token is not known, or is needed and missing',
  403: 'Whoever asks may not do that',
  404: 'There is no such entry, or not for whoever asks',
  410: 'The entry is no longer published',
  409: 'It makes no sense at present; the message says why',
  503: 'The database cannot be asked at present',
};

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds after which to ask again', schema: { type: 'integer' } },
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

/** The answer 200 with such a body, the errors of these statuses, and that of every route while the database is away. */
export function responses(schemas: Schemas, body: JsonSchema, errors: string[]): Record<string, object> {
  const error = schemas.named('Error', () => ERROR);
  const failed = errors.map((status) => [status, answer(MEANINGS[status] ?? 'It failed', error)]);
  const away = { ...answer(MEANINGS[503], error), headers: RETRY_AFTER };
  return { 200: answer('What was asked for', body), ...Object.fromEntries(failed), 503: away };
}

function answer(description: string, schema: JsonSchema): object {
  return { description, content: { 'application/json': { schema } } };
}
