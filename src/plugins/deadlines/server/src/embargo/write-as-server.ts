import type { Core } from '@strapi/strapi';

import { actOn, type DocumentMiddleware, type Row, WRITE_ACTIONS } from '@guichet/strapi-kit';
import type { Visibility } from './visibility';

/**
 * Lets writes see what the writer does not: publishing a category copies its relations, and would lose those to
 * press releases under embargo. What the writer asked to be shown of the entry is read afterwards, as the writer.
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
    // Who may write drafts and not read them is shown what they wrote, and nothing of what it is related to.
    if (status === 'draft' && !visibility.mayReadDrafts(context.uid)) return written;
    const shown = { documentId, locale: locale ?? undefined, status, populate, fields };
    return (await actOn(strapi, context.uid, 'findOne', shown)) ?? written;
  };
}
