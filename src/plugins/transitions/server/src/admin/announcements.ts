import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';
import { EDITS } from '../edits/edited-type';
import { service } from '../services';

/** What a type announces, and to how many receivers. */
export interface Announcements {
  /** By state, then by level: the event that announces it. */
  events: Record<string, Record<string, string>>;
  /** The event for a change of a published deadline; `null` if it is not announced. */
  deadlineChanged: string | null;
  /** By event; those of edits are here if the type announces them. */
  receivers: Record<string, number>;
}

/**
 * `GET /transitions/announcements/:uid` of the admin API answers `{ data: Announcements | null }`: `null` for a type
 * that announces nothing. It tells how many receivers there are, not who they are.
 */
export function createAnnouncements({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: KoaContext) {
      ctx.body = { data: await announcementsOf(strapi, ctx.params.uid) };
    },
  };
}

async function announcementsOf(strapi: Core.Strapi, uid: string): Promise<Announcements | null> {
  const types = service(strapi, 'types');
  const type = types.all().find((one) => one.uid === uid);
  const edits = types.edited.has(uid) ? [EDITS.unpublished, EDITS.deleted] : [];
  if (!type && edits.length === 0) return null;
  const { events = {}, deadlineChanged = null } = type ?? {};
  const turns = Object.values(events).flatMap((byLevel) => Object.values(byLevel));
  const receivers: Announcements['receivers'] = {};
  for (const name of [...turns, deadlineChanged, ...edits]) {
    if (name !== null) receivers[name] = await service(strapi, 'outbox').audience(name);
  }
  return { events, deadlineChanged, receivers };
}
