import type { Core } from '@strapi/strapi';

import type { DocumentMiddleware } from '@guichet/strapi-kit';
import { service } from '../services';

type Arguments = Parameters<DocumentMiddleware>;

/**
 * Tells the version to those who read an entry to write it: by the content API its draft, and administrators any. Nothing
 * is added to what the public reads.
 */
export async function tellReaders(
  strapi: Core.Strapi,
  { uid, action, params }: Arguments[0],
  next: Arguments[1]
): ReturnType<DocumentMiddleware> {
  const { documentId, locale, status } = params as { documentId?: string; locale?: unknown; status?: string };
  if (action !== 'findOne' || !documentId) return next();
  const request = strapi.requestContext.get();
  const isAdmin = request?.state.route?.info?.type === 'admin';
  if (request?.method === 'GET' && (status === 'draft' || isAdmin)) {
    await service(strapi, 'preconditions').tellReader({ uid, documentId, locale });
  }
  return next();
}
