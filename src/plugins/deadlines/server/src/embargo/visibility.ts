import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import { type Auth, type RequestContext, typesWithDrafts } from '@guichet/strapi-kit';
import { READ_DRAFTS } from '../drafts/refusal';
import { service } from '../services';

/** For whom the database is being read. */
export interface Visibility {
  /** Whether entries of the type that are under embargo do not exist for it. */
  isPublic: (uid: string) => boolean;
  /** Whether it may read drafts of the type. */
  mayReadDrafts: (uid: string) => boolean;
  /** Whether it is somebody who asks the content API. */
  isContentApi: () => boolean;
  /** Whether anything may not exist for it: an entry under embargo, or a draft. */
  isLimited: () => boolean;
  /** Does something on behalf of the server itself, for which everything exists. */
  asServer: <T>(work: () => T) => T;
}

/**
 * Every request is the public's unless it is an admin's, or from a caller who may update entries of the type and
 * so has to find them again. What is asked as of an instant is answered as the public will see it. Outside of
 * requests the server asks for itself.
 */
export function createVisibility({ strapi }: { strapi: Core.Strapi }): Visibility {
  const server = new AsyncLocalStorage<true>();
  /** Who asks the content API; `null`: the server itself, or the admin, which has permissions of its own. */
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
