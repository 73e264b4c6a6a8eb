import type { Core, Modules } from '@strapi/strapi';

import { type Refused, type Row, rowsOf, schemasOf, validationError } from '@guichet/strapi-kit';
import { LinkedModels } from './linked-models';

type Middleware = Modules.Documents.Middleware.Middleware;

const WRITES = ['create', 'update', 'clone', 'publish'];

interface Params {
  data?: Row;
  status?: string;
}

/**
 * Refuses texts that are not links in every attribute that opted in, whoever writes them. Checks what is sent, for
 * drafts too, and what a publication would show of drafts from before this rule existed.
 *
 * @throws ValidationError (400) naming each attribute's path, its value and the remedy, in the shape of Strapi's own
 */
export function refuseUnsafeLinks(strapi: Core.Strapi): Middleware {
  const models = new LinkedModels(schemasOf(strapi));
  return async (context, next) => {
    const { uid, action } = context;
    if (!WRITES.includes(action)) return next();
    const { data, status } = context.params as Params;
    refuse(models.problems(uid, data));
    const populate = action === 'publish' || status === 'published' ? models.populate(uid) : null;
    if (!populate) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const published = await rowsJustPublished(strapi, uid, result, populate);
      refuse(published.flatMap((row) => models.problems(uid, row)));
      return result;
    });
  };
}

/** The published rows that an action has written. It returns one entry, or the entries of several locales. */
async function rowsJustPublished(
  strapi: Core.Strapi,
  uid: string,
  result: unknown,
  populate: object
): Promise<Row[]> {
  const written = (result as { entries?: Row[] } | null)?.entries ?? [result as Row | null];
  const ids = written.flatMap((row) => row?.id ?? []);
  return ids.length > 0
    ? rowsOf(strapi, uid, { id: { $in: ids }, publishedAt: { $notNull: true } }, populate)
    : [];
}

function refuse(problems: Refused[]): void {
  // The locales of an entry share their links, so they share their problems.
  const distinct = [...new Map(problems.map((problem) => [problem.message, problem])).values()];
  if (distinct.length > 0) throw validationError(...distinct);
}
