import type { Core } from '@strapi/strapi';

import type { KoaContext } from '@guichet/strapi-kit';
import { embargoOf, zoneOf } from '../partners';
import { service } from '../services';
import { compareVersions } from './compare';
import { findDeleted } from './deleted';
import { findChanges, findPublished, findVersion, type StoredVersion } from './find-changes';
import { lastContents } from './last-contents';
import { readerOf, type Reader } from './reader';

const READ = 'plugin::content-manager.explorer.read';

/** What the routes of a version find, or they answer 404 and 403. */
export async function expectVersion(
  strapi: Core.Strapi,
  ctx: KoaContext,
  id: unknown
): Promise<{ version: StoredVersion; reader: Reader }> {
  const version = await findVersion(strapi, Number(id));
  if (!version) ctx.throw(404, `There is no version ${id}`);
  const reader = await readerOf(strapi, ctx, version!.uid, version!.documentId);
  if (!reader.may('read', version!.locale)) ctx.throw(403);
  return { version: version!, reader };
}

function expectType(strapi: Core.Strapi, ctx: KoaContext): string {
  const { uid } = ctx.params;
  if (!service(strapi, 'types').has(uid)) ctx.throw(404, `${uid} keeps no versions`);
  return uid;
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * The history of entries, for administrators who may read them. Each sees of it what the content-manager shows them of an
 * entry: their types, locales, entries and fields.
 */
export function createEntries({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** `GET /history/types` answers `{ data }`, the uids of the types with versions that the user may read. */
    types(ctx: KoaContext) {
      const uids = [...service(strapi, 'types').keys()];
      ctx.body = { data: uids.filter((uid) => ctx.state.userAbility.can(READ, uid)) };
    },

    /**
     * `GET /history/entries/:uid/:documentId?locale=&before=` answers `{ data: ChangeSummary[], next, zone }`, newest first.
     * `zone` is that of the entry's dates (IANA).
     */
    async find(ctx: KoaContext) {
      const uid = expectType(strapi, ctx);
      const { documentId } = ctx.params;
      const locale = textOf(ctx.query.locale);
      const reader = await readerOf(strapi, ctx, uid, documentId);
      const mayRead = locale ? reader.may('read', locale) : ctx.state.userAbility.can(READ, uid);
      if (!mayRead) ctx.throw(403);
      const before = Number(ctx.query.before) || undefined;
      const [last] = await lastContents(strapi, uid, documentId, locale ?? null);
      const zone = zoneOf(strapi, uid, last?.content ?? null);
      ctx.body = { ...(await findChanges(strapi, reader, documentId, { locale, before })), zone };
    },

    /**
     * `GET /history/entries/:uid/:documentId/published?locale=&at=` answers `{ data }`: the version that the public saw at an
     * instant, as `ComparedVersions` with nothing; `null` if it saw none.
     */
    async published(ctx: KoaContext) {
      const uid = expectType(strapi, ctx);
      const { documentId } = ctx.params;
      const locale = textOf(ctx.query.locale) ?? null;
      const at = Date.parse(textOf(ctx.query.at) ?? '');
      if (Number.isNaN(at)) ctx.throw(400, 'at has to be an instant, such as 2030-04-12T08:00:00.000Z');
      const reader = await readerOf(strapi, ctx, uid, documentId);
      if (!reader.may('read', locale)) ctx.throw(403);
      const version = await findPublished(strapi, reader, documentId, locale, at);
      const isSeen = version?.content && (embargoOf(strapi, uid, version.content) ?? at) <= at;
      ctx.body = { data: isSeen ? await compareVersions(strapi, ctx, reader, null, version) : null };
    },

    /** `GET /history/deleted/:uid?before=` answers `{ data: DeletedEntry[], next }`, the last deleted first. */
    async deleted(ctx: KoaContext) {
      const uid = expectType(strapi, ctx);
      if (!ctx.state.userAbility.can(READ, uid)) ctx.throw(403);
      ctx.body = await findDeleted(strapi, ctx, uid, Number(ctx.query.before) || undefined);
    },
  };
}

/** Single versions, for the same administrators. */
export function createVersionRoutes({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** `GET /history/versions/:id` answers `{ data }`, a version with its content. */
    async findOne(ctx: KoaContext) {
      const { version, reader } = await expectVersion(strapi, ctx, ctx.params.id);
      const readable = (content: StoredVersion['content']) => reader.readable(content, version.locale);
      const before = version.before && readable(version.before.content);
      ctx.body = { data: { ...version, content: readable(version.content), before } };
    },

    /**
     * `GET /history/versions/:id/differences?from=` answers `{ data: ComparedVersions }`. `from` is the id of another version
     * of the entry in that locale, or `none`; by default, the version before.
     */
    async differences(ctx: KoaContext) {
      const { version, reader } = await expectVersion(strapi, ctx, ctx.params.id);
      const from = textOf(ctx.query.from) ?? version.before?.id ?? 'none';
      const before = from === 'none' ? null : (await expectVersion(strapi, ctx, from)).version;
      const { uid, documentId, locale } = before ?? version;
      if (uid !== version.uid || documentId !== version.documentId || locale !== version.locale)
        ctx.throw(400, `Version ${from} is not one of the same entry in the same locale`);
      ctx.body = { data: await compareVersions(strapi, ctx, reader, before, version) };
    },
  };
}
