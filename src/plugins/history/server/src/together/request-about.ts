import type { Core } from '@strapi/strapi';

import { graphqlPaths, type KoaContext, schemaOf } from '@guichet/strapi-kit';
import { singleOperation } from './graphql-requests';

/**
 * The current request, if it is about the entry: its address names it (`/api/calls/:id`,
 * `…/:documentId/actions/close`), it is the only entry of its type, or GraphQL's only field is about it.
 *
 * @param documentId `undefined`: of an entry that is not there yet
 */
export function requestAbout(strapi: Core.Strapi, uid: string, documentId?: string): KoaContext | null {
  const request = strapi.requestContext.get() as unknown as KoaContext | undefined;
  if (!request) return null;
  const isAbout = graphqlPaths(strapi)(request.path)
    ? singleOperation(request) !== undefined
    : isSingleType(strapi, uid)
      ? isRouteOf(request, uid)
      : isAddressOf(request, documentId);
  return isAbout ? request : null;
}

export function isSingleType(strapi: Core.Strapi, uid: string): boolean {
  return schemaOf(strapi, uid).kind === 'singleType';
}

/** Of the content API. The form of the admin has no dialog for a single type that somebody has changed meanwhile. */
function isRouteOf({ state }: KoaContext, uid: string): boolean {
  const { handler, info } = (state.route ?? {}) as { handler?: unknown; info?: { type?: string } };
  return info?.type === 'content-api' && typeof handler === 'string' && handler.startsWith(`${uid}.`);
}

function isAddressOf({ method, params }: KoaContext, documentId?: string): boolean {
  const { id, documentId: named } = (params ?? {}) as Record<string, string | undefined>;
  // What a request creates has no address yet.
  const isNew = method === 'POST' && id === undefined && named === undefined;
  return isNew || (named ?? id) === documentId;
}
