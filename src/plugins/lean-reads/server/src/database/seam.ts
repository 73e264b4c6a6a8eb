/** What these measures rely on inside Strapi's database layer and Document Service, and Strapi leaves untyped. */
import type { Core, Modules } from '@strapi/strapi';

export type DocumentMiddleware = Modules.Documents.Middleware.Middleware;

type Use = (middleware: DocumentMiddleware) => () => unknown;

/** The Document Service; the function that `use` returns takes the middleware out again. */
export function documentsOf(strapi: Core.Strapi): { use: Use } {
  return strapi.documents as unknown as { use: Use };
}

/** Begins a transaction around `work`, or joins the one under way; without `work` the caller ends it. */
type Transaction = (work?: () => Promise<unknown>) => Promise<unknown>;

export function databaseOf(strapi: Core.Strapi) {
  return strapi.db as unknown as { transaction: Transaction; inTransaction: () => boolean };
}
