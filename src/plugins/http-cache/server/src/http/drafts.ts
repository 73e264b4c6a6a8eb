import type { Core, Modules } from '@strapi/strapi';

/** Which requests read drafts. Drafts change with every keystroke, so their answers have no lifetime. */
export interface Drafts {
  middleware: Modules.Documents.Middleware.Middleware;
  wereShown: (request: object) => boolean;
}

const READS = ['findMany', 'findOne', 'findFirst', 'count'];

/** @returns the service `plugin::http-cache.drafts` */
export function createDrafts({ strapi }: { strapi: Core.Strapi }): Drafts {
  const requests = new WeakSet<object>();
  return {
    middleware: (context, next) => {
      const { status } = context.params as { status?: string };
      const request = strapi.requestContext.get();
      const hasDrafts = context.contentType.options?.draftAndPublish;
      // Without a status, the Document Service returns drafts.
      if (request && hasDrafts && status !== 'published' && READS.includes(context.action))
        requests.add(request);
      return next();
    },
    wereShown: (request) => requests.has(request),
  };
}
