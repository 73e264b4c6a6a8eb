import type { Core } from '@strapi/strapi';

import type { KoaContext } from '@guichet/strapi-kit';
import { restore } from '../restore/restore';
import { service } from '../services';
import { findChanges, findVersion } from './find-changes';

const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';

/** The history of one entry, for administrators who may read its type; to restore they have to be allowed to update it. */
export function createEntries({ strapi }: { strapi: Core.Strapi }) {
  const version = async (ctx: KoaContext, action: string) => {
    const found = await findVersion(strapi, Number(ctx.params.id));
    if (!found) ctx.throw(404, `There is no version ${ctx.params.id}`);
    if (!ctx.state.userAbility.can(action, found!.uid)) ctx.throw(403);
    return found!;
  };
  return {
    /** `GET /history/entries/:uid/:documentId?locale=&before=` answers `{ data: ChangeSummary[] }`, newest first. */
    async find(ctx: KoaContext) {
      const { uid, documentId } = ctx.params;
      if (!service(strapi, 'types').has(uid)) ctx.throw(404, `${uid} keeps no versions`);
      if (!ctx.state.userAbility.can(READ, uid)) ctx.throw(403);
      const { locale, before } = ctx.query as { locale?: string; before?: string };
      ctx.body = {
        data: await findChanges(strapi, uid, documentId, { locale, beforeId: Number(before) || undefined }),
      };
    },

    /** `GET /history/versions/:id` answers `{ data: VersionDetail }`. */
    async findOne(ctx: KoaContext) {
      ctx.body = { data: await version(ctx, READ) };
    },

    /** `POST /history/versions/:id/restore` answers `{ data: { missing: Missing[] } }`. */
    async restore(ctx: KoaContext) {
      const found = await version(ctx, UPDATE);
      if (found.content === null)
        ctx.throw(400, `Version ${found.id} has no content: choose the one before it`);
      ctx.body = { data: { missing: await restore(strapi, found) } };
    },
  };
}
