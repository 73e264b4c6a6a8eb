import type { Core } from '@strapi/strapi';

import { type KoaContext, writeInTurn } from '@guichet/strapi-kit';
import { expectVersion } from '../look/controller';
import { findVersion, type StoredVersion } from '../look/find-changes';
import { lastContents } from '../look/last-contents';
import { exists } from '../look/names';
import { readerOf, type Reader } from '../look/reader';
import { service } from '../services';
import { allowedOf, draftOf, keptOf, named, planRestore, type NamedMissing } from './plan';
import type { Missing } from './restorable';
import { restore, type Restored } from './restore';

/** What restoring did: what could not come back, and which attributes were left as they are. */
export interface RestoreResult {
  missing: NamedMissing[];
  kept: string[];
}

/** The way back, for administrators who may update the entry; for one that was deleted, who may create it. */
export function createRestorations({ strapi }: { strapi: Core.Strapi }) {
  const expectMay = async (ctx: KoaContext) => {
    const { version, reader } = await expectVersion(strapi, ctx, ctx.params.id);
    if (version.content === null)
      ctx.throw(400, `Version ${version.id} has no content: choose the one before it`);
    const isThere = await exists(strapi, version.uid, version.documentId);
    if (!reader.may(isThere ? 'update' : 'create', version.locale)) ctx.throw(403);
    return { version, reader };
  };
  const restoreOne = async (ctx: KoaContext, reader: Reader, version: StoredVersion) => {
    const { uid, documentId, locale } = version;
    const isThere = await exists(strapi, uid, documentId);
    const { action, content } = allowedOf(reader, version, isThere);
    const kept = keptOf(reader, version, await draftOf(strapi, version), content);
    const missing = await restore(strapi, action, { uid, documentId, locale, content });
    return { missing: await named(strapi, ctx, locale, missing), kept };
  };
  return {
    /** `GET /history/versions/:id/restore` answers `{ data: RestorePlan }` and changes nothing. */
    async plan(ctx: KoaContext) {
      const { version, reader } = await expectMay(ctx);
      ctx.body = { data: await planRestore(strapi, ctx, reader, version) };
    },

    /** `POST /history/versions/:id/restore` answers `{ data: RestoreResult }`. */
    async restore(ctx: KoaContext) {
      const { version, reader } = await expectMay(ctx);
      ctx.body = { data: await restoreOne(ctx, reader, version) };
    },

    /**
     * `POST /history/deleted/:uid/:documentId/restore` brings a deleted entry back as a draft, in all locales that the user
     * may create, and answers `{ data: RestoreResult }`.
     */
    async restoreDeleted(ctx: KoaContext) {
      ctx.body = { data: await restoreDeleted(strapi, ctx) };
    },
  };
}

async function restoreDeleted(strapi: Core.Strapi, ctx: KoaContext): Promise<RestoreResult> {
  const { uid, documentId } = ctx.params;
  if (!service(strapi, 'types').has(uid)) ctx.throw(404, `${uid} keeps no versions`);
  if (await exists(strapi, uid, documentId)) ctx.throw(409, 'This entry is there');
  const reader = await readerOf(strapi, ctx, uid, documentId);
  const last = await lastContents(strapi, uid, documentId, null);
  const allowed = last.filter(({ locale }) => reader.may('read', locale) && reader.may('create', locale));
  if (last.length === 0) ctx.throw(404, `Nothing is known of the entry ${documentId}`);
  if (allowed.length === 0) ctx.throw(403);
  // Everything that is read of versions, before the transaction: with SQLite such a read would wait for its end.
  const prepared = await Promise.all(allowed.map(({ id }) => prepare(strapi, reader, id)));
  const missing = await writeInTurn(strapi, () => restoreAll(strapi, prepared));
  const kept = [...new Set(prepared.flatMap((one) => one.kept))];
  return { missing: distinct(await named(strapi, ctx, null, missing)), kept };
}

async function prepare(strapi: Core.Strapi, reader: Reader, id: number): Promise<Prepared> {
  const version = (await findVersion(strapi, id))!;
  const { content } = allowedOf(reader, version, false);
  return { version: { ...version, content }, kept: keptOf(reader, version, null, content) };
}

/** A version of which only the content is left that may be restored. */
interface Prepared {
  version: Restored;
  kept: string[];
}

async function restoreAll(strapi: Core.Strapi, [first, ...others]: Prepared[]): Promise<Missing[]> {
  const missing = await restore(strapi, 'create', first.version);
  for (const { version } of others) missing.push(...(await restore(strapi, 'update', version)));
  return missing;
}

/** Locales share links. */
function distinct(missing: NamedMissing[]): NamedMissing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}
