import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import type { RequestContext } from '@guichet/strapi-kit';
import { service } from '../services';
import { DraftsRefused } from './refusal';

/** The parameters of a read that decide whether it asks for drafts, or for information about them. */
export interface DraftParams {
  status?: unknown;
  publicationFilter?: unknown;
  hasPublishedVersion?: unknown;
}

/** Decides about every request for drafts. */
export interface Drafts {
  /** Whether a request asks for drafts of a type by its parameters: REST's, or those of `/state` and feeds. */
  areAskedFor: (params: DraftParams) => boolean;
  /** Reads drafts of a type for a request; throws DraftsRefused (403) unless its caller may read them. */
  read: <T>(uid: string, work: () => T) => T;
  /**
   * For responses that never contain drafts: throws DraftsRefused (403) if a caller who may not read them asks for
   * them.
   */
  expectAllowed: (uid: string, params: DraftParams) => void;
  /** Whether drafts are hidden from the caller; throws DraftsRefused (403) if the caller asked for them. */
  areHidden: (uid: string) => boolean;
}

/** @returns the service `plugin::deadlines.drafts` */
export function createDrafts({ strapi }: { strapi: Core.Strapi }): Drafts {
  const asking = new AsyncLocalStorage<true>();
  const visibility = () => service(strapi, 'visibility');
  const expectReader = (uid: string) => {
    if (visibility().isContentApi()) neverCached(strapi);
    if (!visibility().mayReadDrafts(uid)) throw new DraftsRefused(uid);
  };
  return {
    areAskedFor,
    read: (uid, work) => {
      expectReader(uid);
      return asking.run(true, work);
    },
    expectAllowed: (uid, params) => {
      if (areAskedFor(params)) expectReader(uid);
    },
    areHidden: (uid) => {
      if (visibility().mayReadDrafts(uid)) return false;
      if (asking.getStore()) throw new DraftsRefused(uid);
      return true;
    },
  };
}

function areAskedFor({ status, publicationFilter, hasPublishedVersion }: DraftParams): boolean {
  return (
    (status !== undefined && status !== 'published') ||
    ![undefined, null].includes((publicationFilter ?? hasPublishedVersion) as null)
  );
}

/** Called before the response is made, so that errors carry the header too. */
function neverCached(strapi: Core.Strapi): void {
  const request = strapi.requestContext.get() as RequestContext | undefined;
  request?.set('Cache-Control', 'no-store');
}
