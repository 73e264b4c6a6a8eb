import type { Core, Modules } from '@strapi/strapi';

import { beforeAnswers } from '@guichet/strapi-kit';
import { service } from '../services';
import type { DraftParams } from './drafts';
import { DraftsRefused } from './refusal';

const READS = ['findMany', 'findOne', 'findFirst', 'count'];

/** Refuses reads of the Document Service that ask for drafts, unless the caller may read drafts of the type. */
export function refuseDrafts(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  const drafts = service(strapi, 'drafts');
  return async ({ action, uid, contentType, params }, next) => {
    if (!READS.includes(action)) return next();
    // Without a status, the Document Service returns drafts.
    const unsaid = contentType.options?.draftAndPublish ? 'draft' : undefined;
    const { status = unsaid, ...others } = params as DraftParams;
    return drafts.areAskedFor({ status, ...others }) ? drafts.read(uid, next) : next();
  };
}

/** Answers 403 if GraphQL was asked for drafts, as REST does; Apollo Server answers 200 whatever a field throws. */
export function answerRefusals(strapi: Core.Strapi): void {
  beforeAnswers(strapi, ({ errors = [], response }) => {
    if (errors.some(({ originalError }) => originalError instanceof DraftsRefused))
      response.http.status = 403;
  });
}
