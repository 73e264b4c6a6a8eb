import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';

import { findRows, type KoaContext, readableRows } from '@guichet/strapi-kit';
import { readerOf } from '../look/reader';
import { authorOf } from '../record/author';
import { service } from '../services';
import { changesSince } from './changes-since';

const beat = z.object({ uid: z.string(), documentId: z.string(), isWriting: z.boolean() });
const form = z.object({
  locale: z.string().optional(),
  since: z.string().regex(/^\d+$/),
  base: z.record(z.string(), z.unknown()),
  mine: z.record(z.string(), z.unknown()),
});
const TAB = /^[\w-]{8,64}$/;

/** Several people at one entry, for administrators who may read it. */
export function createTogether({ strapi }: { strapi: Core.Strapi }) {
  const expectReadable = async (ctx: KoaContext, uid: string, documentId: string) => {
    if (!service(strapi, 'types').has(uid)) ctx.throw(404, `${uid} keeps no versions`);
    const readable = await readableRows(strapi, uid, ctx.state.userAbility);
    if (readable === null) ctx.throw(403);
    const [row] = await findRows(strapi, uid, ['id'], { $and: [{ documentId }, readable!] });
    if (!row) ctx.throw(404, `There is no entry ${documentId}`);
  };
  return {
    /**
     * `POST /history/together/:uid/:documentId` with `{ locale, since, base, mine }`, as in `EditorsForm`, answers
     * `{ data: ChangesSince }`. It changes nothing: what a form holds is too long for an address.
     */
    async since(ctx: KoaContext) {
      const { uid, documentId } = ctx.params;
      await expectReadable(ctx, uid, documentId);
      const read = form.safeParse((ctx.request as { body?: unknown }).body);
      if (!read.success)
        ctx.throw(400, 'Send since, the version that was read, and base and mine, the changed fields');
      const asked = { ...read.data!, documentId, since: Number(read.data!.since) };
      const reader = await readerOf(strapi, ctx, uid, documentId);
      ctx.body = { data: await changesSince(strapi, ctx, reader, asked) };
    },

    /** `PUT /history/presences/:tab` tells that an entry is open, and answers `{ data: Other[] }`. */
    async arrive(ctx: KoaContext) {
      const read = beat.safeParse((ctx.request as { body?: unknown }).body);
      if (!read.success || !TAB.test(ctx.params.tab)) ctx.throw(400, 'Send uid, documentId and isWriting');
      const { uid, documentId, isWriting } = read.data!;
      await expectReadable(ctx, uid, documentId);
      const { id, name } = authorOf(strapi);
      const presence = { uid, documentId, isWriting, userId: id!, userName: name, tab: ctx.params.tab };
      await service(strapi, 'presences').keep(presence);
      ctx.body = { data: await service(strapi, 'presences').others(presence) };
    },

    /** `DELETE /history/presences/:tab` tells that it is not open any more. */
    async leave(ctx: KoaContext) {
      await service(strapi, 'presences').end(authorOf(strapi).id!, ctx.params.tab);
      ctx.status = 204;
    },
  };
}
