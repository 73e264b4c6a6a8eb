import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import { service } from '../services';
import type { Auth, Context } from '../http/seam';

/** For whom the database is being read. */
export interface Audience {
  /** Whether entries of the type that are under embargo do not exist for it. */
  isPublic: (uid: string) => boolean;
  /** Whether that is so for any type that can be under embargo. */
  isPublicForAny: () => boolean;
  /** Does something on behalf of the server itself, for which everything exists. */
  asServer: <T>(work: () => T) => T;
}

/**
 * Every request is the public's unless it is an admin's, or from a caller who may update entries of the type and
 * so has to find them again. What is asked as of an instant is answered as the public will see it. Outside of
 * requests the server asks for itself.
 */
export function createAudience({ strapi }: { strapi: Core.Strapi }): Audience {
  const server = new AsyncLocalStorage<true>();
  const isPublic = (uid: string): boolean => {
    const request = strapi.requestContext.get() as Context | undefined;
    if (!request || server.getStore()) return false;
    const { route, auth } = request.state;
    if (route?.info?.type === 'admin') return false;
    return service(strapi, 'clock').isPreview() || !mayUpdate(auth, uid);
  };
  return {
    isPublic,
    isPublicForAny: () =>
      [...service(strapi, 'models').values()].some(({ uid, embargo }) => embargo !== null && isPublic(uid)),
    asServer: (work) => server.run(true, work),
  };
}

function mayUpdate(auth: Auth | undefined, uid: string): boolean {
  if (!auth) return false;
  return auth.credentials?.type === 'full-access' || auth.ability?.can(`${uid}.update`) === true;
}
