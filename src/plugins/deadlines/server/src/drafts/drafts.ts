import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import type { RequestContext } from '@guichet/strapi-kit';
import { service } from '../services';
import { DraftsRefused } from './refusal';

/** The parameters of a read by which it may ask for drafts, or for what is known of them. */
export interface DraftParams {
  status?: unknown;
  publicationFilter?: unknown;
  hasPublishedVersion?: unknown;
}

/** Decides about every request for drafts. */
export interface Drafts {
  /** Whether a request asks for drafts of a type by its parameters: REST's, or those of `/state` and feeds. */
  areAskedFor: (params: DraftParams) => boolean;
  /** Does what a request asks for drafts of a type for; throws DraftsRefused (403) unless it may read them. */
  read: <T>(uid: string, work: () => T) => T;
  /** For answers that never hold drafts: throws DraftsRefused (403) where they are asked for by who may not read them. */
  expectAllowed: (uid: string, params: DraftParams) => void;
  /** Whether rows that are drafts do not exist for who asks; throws DraftsRefused (403) where they are asked for. */
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

/** Before it is answered: the error says so too. */
function neverCached(strapi: Core.Strapi): void {
  const request = strapi.requestContext.get() as RequestContext | undefined;
  request?.set('Cache-Control', 'no-store');
}
