import type { Core } from '@strapi/strapi';

import type { AdminContext } from '@guichet/strapi-kit';
import type { TimelineEntry } from './entry';
import { readEntries } from './read-entries';
import { expectSpan } from './span';

/**
 * `GET /deadlines/timeline?from=…&until=…` of the admin API answers `{ data: TimelineEntry[] }`: everything between two
 * instants that the user may read in the content-manager.
 */
export function createTimeline({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: AdminContext) {
      const data: TimelineEntry[] = await readEntries(strapi, ctx.state.userAbility, expectSpan(ctx.query));
      ctx.body = { data };
    },
  };
}
