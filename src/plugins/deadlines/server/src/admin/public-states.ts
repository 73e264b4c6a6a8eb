import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { documentsOf, permissionsOf, type RouteContext, type Row } from '@guichet/strapi-kit';
import type { Model } from '@guichet/time';
import { service } from '../services';

/** The states of published entries, by documentId and by the name of the state. */
export type PublicStates = Record<string, Record<string, string | null>>;

/** As many as a page of the content-manager's lists can show. */
const MOST = 100;

/**
 * `GET /deadlines/public-states/:uid?documentIds=<id>,<id>&locale=<code>` of the admin API answers
 * `{ data: PublicStates }`: what the public sees of entries whose drafts are listed. Entries that are not published are
 * left out, and so are states that the user may not read.
 *
 * @throws ValidationError (400) for a type without states, and for more than 100 documents
 * @throws ForbiddenError (403) if the user may not read that type in the content manager
 */
export function createPublicStates({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: RouteContext) {
      const { uid } = ctx.params;
      const model = service(strapi, 'models').get(uid);
      if (!model?.states.length || !(uid in strapi.contentTypes)) {
        throw new errors.ValidationError(`${uid} has no states: name a content type that opted into some`);
      }
      const { can, sanitizedQuery, sanitizeOutput } = permissionsOf(strapi, ctx, uid);
      if (!can.read()) throw new errors.ForbiddenError(`You may not read ${uid} in the content manager`);
      const rows = await documentsOf(strapi, uid).findMany({
        ...(await sanitizedQuery.read(queryOf(model, ctx))),
        status: 'published',
      });
      const data = statesOf(model, await Promise.all(rows.map((row) => sanitizeOutput(row))));
      ctx.body = { data };
    },
  };
}

function queryOf({ states }: Model, { query: { documentIds, locale } }: RouteContext): object {
  const ids = typeof documentIds === 'string' ? documentIds.split(',') : [];
  if (ids.length > MOST) {
    throw new errors.ValidationError(`documentIds names ${ids.length} documents: ask for ${MOST} at a time`);
  }
  const fields = ['documentId', ...states.map(({ name }) => name)];
  return { fields, filters: { documentId: { $in: ids } }, ...(locale ? { locale } : {}) };
}

function statesOf({ states }: Model, rows: Row[]): PublicStates {
  const names = states.map(({ name }) => name);
  return Object.fromEntries(
    rows.map((row) => {
      const readable = names.filter((name) => row[name] !== undefined);
      return [row.documentId, Object.fromEntries(readable.map((name) => [name, row[name]]))];
    })
  ) as PublicStates;
}
