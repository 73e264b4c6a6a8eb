import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import { type Auth, type RequestContext, typesWithDrafts } from '@guichet/strapi-kit';
import { READ_DRAFTS } from '../drafts/refusal';
import { service } from '../services';

/** For whom the database is being read. See docs/glossary.md#words. */
export interface Visibility {
  /** Whether entries of the type that are under embargo are hidden. */
  isPublic: (uid: string) => boolean;
  /** Whether drafts of the type may be read. */
  mayReadDrafts: (uid: string) => boolean;
  /** Whether the read is for a caller of the content API. */
  isContentApi: () => boolean;
  /** Whether anything may be hidden: an entry under embargo, or a draft. */
  isLimited: () => boolean;
  /** Runs work on behalf of the server itself, from which nothing is hidden. */
  asServer: <T>(work: () => T) => T;
}

/**
 * Every request counts as the public's, unless it is an admin's, or its caller may update entries of the type and so has
 * to find them again. A request with `?at=` gets what the public will see. Outside of requests the server reads for
 * itself.
 */
export function createVisibility({ strapi }: { strapi: Core.Strapi }): Visibility {
  const server = new AsyncLocalStorage<true>();
  /** The caller of the content API; `null`: the server itself, or the admin, which has its own permissions. */
  const caller = (): { auth: Auth | undefined } | null => {
    const request = strapi.requestContext.get() as RequestContext | undefined;
    if (!request || server.getStore()) return null;
    const { route, auth } = request.state;
    return route?.info?.type === 'admin' ? null : { auth };
  };
  const isPublic = (uid: string): boolean => {
    const asking = caller();
    return asking !== null && (service(strapi, 'clock').isPreview() || !mayUpdate(asking.auth, uid));
  };
  const mayReadDrafts = (uid: string): boolean => {
    const asking = caller();
    return asking === null || mayUpdate(asking.auth, uid) || may(asking.auth, READ_DRAFTS);
  };
  const isPublicForAny = () =>
    [...service(strapi, 'models').values()].some(({ uid, embargo }) => embargo !== null && isPublic(uid));
  const withDrafts = typesWithDrafts(strapi);
  return {
    isPublic,
    mayReadDrafts,
    isContentApi: () => caller() !== null,
    isLimited: () => isPublicForAny() || withDrafts.some((uid) => !mayReadDrafts(uid)),
    asServer: (work) => server.run(true, work),
  };
}

function mayUpdate(auth: Auth | undefined, uid: string): boolean {
  return auth?.credentials?.type === 'full-access' || may(auth, `${uid}.update`);
}

function may(auth: Auth | undefined, action: string): boolean {
  return auth?.ability?.can(action) === true;
}
