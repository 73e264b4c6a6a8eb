import type { Core } from '@strapi/strapi';

import { actOn, type DocumentMiddleware, type Row, WRITE_ACTIONS } from '@guichet/strapi-kit';
import type { Visibility } from './visibility';

/**
 * Lets writes see what the writer does not see: publishing a category copies its relations, and would otherwise lose
 * those to press releases under embargo. What the response shows of the entry is read afterwards, as the writer.
 */
export function writeAsServer(strapi: Core.Strapi, visibility: Visibility): DocumentMiddleware {
  return async (context, next) => {
    if (!WRITE_ACTIONS.includes(context.action) || !visibility.isLimited()) return next();
    const { populate, fields, ...params } = context.params as Record<string, unknown>;
    if (!populate) return visibility.asServer(next);
    Object.assign(context, { params });
    const written = await visibility.asServer(next);
    const { documentId, locale, publishedAt, entries } = (written ?? {}) as Row;
    if (!documentId || entries) return written;
    const status = publishedAt ? 'published' : 'draft';
    // A caller who may write drafts but not read them gets what they wrote, without related entries.
    if (status === 'draft' && !visibility.mayReadDrafts(context.uid)) return written;
    const shown = { documentId, locale: locale ?? undefined, status, populate, fields };
    return (await actOn(strapi, context.uid, 'findOne', shown)) ?? written;
  };
}
