import type { Core } from '@strapi/strapi';

import { documentsOf, type KoaContext, type Row } from '@guichet/strapi-kit';
import { readInstant } from '@guichet/time';
import { homeOf, pageOf } from '../http/urls';
import { deadlines } from '../partners';
import type { FeedType } from '../schema/feed-type';
import { feedTypes } from '../schema/feed-types';

/**
 * `GET /feeds/pages/:uid/:documentId?locale=` of the admin API answers `{ data: string | null }`, the address of a
 * published entry's page. `null`: the site is not configured, the type has no pages, the public does not see the entry,
 * or the administrator may not.
 */
export function createPages({ strapi }: { strapi: Core.Strapi }) {
  return {
    async find(ctx: KoaContext) {
      ctx.body = { data: await addressFor(strapi, ctx) };
    },
  };
}

async function addressFor(strapi: Core.Strapi, { params, query, state }: KoaContext): Promise<string | null> {
  const { uid, documentId } = params;
  const type = feedTypes(strapi).find((one) => one.uid === uid);
  if (!type || homeOf(strapi) === null) return null;
  if (!state.userAbility?.can('plugin::content-manager.explorer.read', uid)) return null;
  const published = { documentId, locale: query.locale, ...(type.hasDrafts && { status: 'published' }) };
  const row = await documentsOf(strapi, uid).findOne(published);
  return row && !isUnderEmbargo(strapi, type, row) ? pageOf(strapi)(type, row) : null;
}

function isUnderEmbargo(strapi: Core.Strapi, { model }: FeedType, row: Row): boolean {
  const until = model?.embargo ? readInstant(row[model.embargo]) : null;
  return until !== null && until > deadlines(strapi, 'clock')!.now();
}
