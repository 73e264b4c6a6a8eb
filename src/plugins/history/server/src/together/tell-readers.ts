import type { Core } from '@strapi/strapi';

import { type DocumentMiddleware, findRows } from '@guichet/strapi-kit';
import { service } from '../services';
import { singleOperation } from './graphql-requests';
import { isSingleType } from './request-about';

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
  const request = strapi.requestContext.get();
  const isRead = request?.method === 'GET' || (request && singleOperation(request) === 'query');
  const isAdmin = request?.state.route?.info?.type === 'admin';
  if (!isRead || !(status === 'draft' || isAdmin)) return next();
  // A single type is read as the first of its list.
  const isOne = action === 'findOne' || (action === 'findFirst' && isSingleType(strapi, uid));
  const read = isOne ? (documentId ?? (await onlyEntry(strapi, uid))) : undefined;
  if (read) await service(strapi, 'preconditions').tellReader({ uid, documentId: read, locale });
  return next();
}

async function onlyEntry(strapi: Core.Strapi, uid: string): Promise<string | undefined> {
  const [entry] = await findRows(strapi, uid, ['documentId'], {});
  return entry?.documentId as string | undefined;
}
