import type { Core } from '@strapi/strapi';

import { type DocumentMiddleware, documentService } from '@guichet/strapi-kit';

/**
 * Adds a Document Service middleware inside all others, including those added later, so that what it calls is Strapi's
 * own action.
 */
export function useInnermost(strapi: Core.Strapi, middleware: DocumentMiddleware): void {
  const documents = documentService(strapi);
  const use = documents.use;
  let remove = use(middleware);
  documents.use = (other) => {
    remove();
    const removeOther = use(other);
    remove = use(middleware);
    return removeOther;
  };
}
