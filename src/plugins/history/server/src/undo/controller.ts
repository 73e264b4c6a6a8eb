import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';

import { type KoaContext, permissionsOf } from '@guichet/strapi-kit';
import type { StoredVersion } from '../look/find-changes';
import { exists } from '../look/names';
import { readerOf } from '../look/reader';
import { authorOf } from '../record/author';
import { service } from '../services';
import { lastChange, undo } from './undo';

const asked = z.object({
  action: z.enum(['publish', 'unpublish', 'delete', 'open', 'close', 'extend']),
  note: z.string().trim().min(1).max(1000),
});

/** The way back right after a change, for the administrator who made it. */
export function createUndo({ strapi }: { strapi: Core.Strapi }) {
  return {
    /**
     * `POST /history/entries/:uid/:documentId/undo` with `{ action, note }` takes back the user's last change of that kind:
     * 204. It is a 409 if there is none, or if the entry has changed since.
     */
    async undo(ctx: KoaContext) {
      const { uid, documentId } = ctx.params;
      if (!service(strapi, 'types').has(uid)) ctx.throw(404, `${uid} keeps no versions`);
      const read = asked.safeParse((ctx.request as { body?: unknown }).body);
      if (!read.success) ctx.throw(400, 'Send what to undo as action, and a note for the public');
      const { action, note } = read.data!;
      const change = { uid, documentId, action, userId: authorOf(strapi).id! };
      const versions = await lastChange(strapi, change);
      if (versions.length === 0) ctx.throw(409, `You have done no ${action} that could be undone`);
      await expectMay(strapi, ctx, versions);
      if (!(await undo(strapi, versions, note)))
        ctx.throw(409, 'This entry has changed since. Look at its history');
      ctx.status = 204;
    },
  };
}

/** Taking back may publish, and create what was deleted. */
async function expectMay(strapi: Core.Strapi, ctx: KoaContext, versions: StoredVersion[]): Promise<void> {
  const [{ uid, documentId }] = versions;
  const { can } = permissionsOf(strapi, ctx, uid);
  const reader = await readerOf(strapi, ctx, uid, documentId);
  const write = (await exists(strapi, uid, documentId)) ? 'update' : 'create';
  for (const { locale, status } of versions) {
    if (!reader.may(write, locale) || (status === 'published' && !can.publish({ locale }))) ctx.throw(403);
  }
}
