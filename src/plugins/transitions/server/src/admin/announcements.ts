import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';
import { service } from '../services';

/** What a type announces, and to how many receivers. */
export interface Announcements {
  /** By state, then by level: the event that announces it. */
  events: Record<string, Record<string, string>>;
  /** The event for a change of a published deadline; `null` if it is not announced. */
  deadlineChanged: string | null;
  /** By event. */
  receivers: Record<string, number>;
}

/**
 * `GET /transitions/announcements/:uid` of the admin API answers `{ data: Announcements | null }`: `null` for a type
 * that announces nothing. It tells how many receivers there are, not who they are.
 */
export function createAnnouncements({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: KoaContext) {
      const type = service(strapi, 'types')
        .all()
        .find(({ uid }) => uid === ctx.params.uid);
      ctx.body = { data: type ? await announcementsOf(strapi, type) : null };
    },
  };
}

async function announcementsOf(
  strapi: Core.Strapi,
  { events, deadlineChanged }: Pick<Announcements, 'events' | 'deadlineChanged'>
): Promise<Announcements> {
  const names = [...Object.values(events).flatMap((byLevel) => Object.values(byLevel)), deadlineChanged];
  const receivers: Announcements['receivers'] = {};
  for (const name of names) {
    if (name !== null) receivers[name] = await service(strapi, 'outbox').audience(name);
  }
  return { events, deadlineChanged, receivers };
}
