import type { Core } from '@strapi/strapi';

import {
  type DocumentMiddleware,
  type Refused,
  type Row,
  rowsOf,
  schemasOf,
  validationError,
} from '@guichet/strapi-kit';
import { RuledModels } from './ruled-models';

const WRITES = ['create', 'update', 'clone', 'publish'];

/**
 * Refuses texts that are not links in every attribute that opted in, whoever sends them, for drafts too.
 *
 * @throws ValidationError (400) naming each attribute's path, its value and the remedy, in the shape of Strapi's own
 */
export function refuseUnsafeLinks(strapi: Core.Strapi): DocumentMiddleware {
  const models = new RuledModels(schemasOf(strapi));
  return async ({ uid, action, params }, next) => {
    if (WRITES.includes(action)) refuse(models.badLinks(uid, (params as { data?: unknown }).data));
    return next();
  };
}

/**
 * Refuses to publish what the public must not see: links in drafts from before they were checked, and files without their
 * descriptions.
 *
 * @throws ValidationError (400) as above
 */
export function refuseUnfit(strapi: Core.Strapi): DocumentMiddleware {
  const models = new RuledModels(schemasOf(strapi));
  return async ({ uid, action, params }, next) => {
    const { status } = params as { status?: string };
    const publishes = action === 'publish' || (WRITES.includes(action) && status === 'published');
    const populate = publishes ? models.populate(uid) : null;
    if (!populate) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      const published = await rowsJustPublished(strapi, uid, result, populate);
      refuse(published.flatMap((row) => [...models.badLinks(uid, row), ...models.undescribed(uid, row)]));
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
