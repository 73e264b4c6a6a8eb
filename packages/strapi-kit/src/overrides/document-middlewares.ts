import type { Core } from '@strapi/strapi';

import { documentService, type DocumentMiddleware } from '../documents';

/**
 * The order in which plugins' middlewares of the Document Service are nested, the outermost first. A turn to write has
 * to surround everything that is written in it, and what reacts to writes has to see what the others left.
 */
const ORDER = [
  'concurrent-writes',
  // Sees what all others left of a write.
  'history',
  'addresses',
  'input-validation',
  'deadlines',
  // Reads what was published, which its writer may not see: inside what has writes read as the server.
  'input-validation, of what is published',
  'http-cache',
  'transitions',
  'links',
  // Innermost: what it writes to the other locales is seen by all others.
  'localized-components',
] as const;

type Plugin = (typeof ORDER)[number];

interface Used {
  plugin: Plugin;
  middleware: DocumentMiddleware;
  remove: () => unknown;
}

const usedBy = new WeakMap<Core.Strapi, Used[]>();

/** Adds a middleware to the Document Service in its place among ours, whichever plugin registers first. */
export function useDocuments(strapi: Core.Strapi, plugin: Plugin, middleware: DocumentMiddleware): void {
  const documents = documentService(strapi);
  const used = usedBy.get(strapi) ?? [];
  const inner = used.filter((other) => ORDER.indexOf(other.plugin) > ORDER.indexOf(plugin));
  for (const { remove } of inner) remove();
  const added = { plugin, middleware, remove: documents.use(middleware) };
  for (const other of inner) other.remove = documents.use(other.middleware);
  usedBy.set(strapi, [...used.filter((other) => !inner.includes(other)), added, ...inner]);
}
