import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { RequestContext, RouteContext } from '@guichet/strapi-kit';
import type { Starts } from '@guichet/time';
import { service } from '../services';

/** When the phases of one published document begin, by state; instants in ms (UTC). */
export interface PublishedStarts {
  documentId: string;
  /** The locales in which it is published. */
  locales: string[];
  starts: Record<string, Starts[]>;
}

/** The maximum number of documents in a request. */
const MOST = 200;

/**
 * `GET /deadlines/starts/:uid?documentIds=<id>,<id>` of the admin API answers `{ data: PublishedStarts[] }`: what decides
 * a state that is gathered from those documents. Documents that are not published are left out.
 *
 * @throws ValidationError (400) for a type without states, and for more than 200 documents
 * @throws ForbiddenError (403) if the user may not read that type in the content manager
 */
export function createPublishedStarts({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: RouteContext) {
      const uid = ctx.params.uid;
      if (!service(strapi, 'models').has(uid)) {
        throw new errors.ValidationError(`${uid} has no states: name a type that opted into deadlines`);
      }
      if (!mayRead(ctx, uid))
        throw new errors.ForbiddenError(`You may not read ${uid} in the content manager`);
      const data: PublishedStarts[] = (
        await service(strapi, 'levels').timelines(uid, documentIdsOf(ctx))
      ).map(({ documentId, locales, starts }) => ({
        documentId,
        locales,
        starts: Object.fromEntries(starts),
      }));
      ctx.body = { data };
    },
  };
}

function documentIdsOf({ query: { documentIds } }: RequestContext): string[] {
  const ids = typeof documentIds === 'string' ? documentIds.split(',').filter(Boolean) : [];
  if (ids.length <= MOST) return ids;
  throw new errors.ValidationError(`documentIds names ${ids.length} documents: ask for ${MOST} at a time`);
}

/** Whether the current user may read some of a type's entries. */
function mayRead(ctx: RequestContext, uid: string): boolean {
  return ctx.state.userAbility!.can('plugin::content-manager.explorer.read', uid);
}
