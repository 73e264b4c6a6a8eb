import type { Core } from '@strapi/strapi';

import { loadSources } from '../apply/sources';
import { resolvePaths } from '../domain/known-path';
import { BrokenDocument } from '../domain/problems';
import type { DocumentSource } from '../import-documents';

/**
 * Documents under the paths by which earlier imports know them, because a file dropped into a page has only its name.
 * Sorted the way the command line imports them. A document that could be any of several known ones cannot be read.
 */
export async function asKnown(
  strapi: Core.Strapi,
  documents: DocumentSource[],
  locale: string
): Promise<DocumentSource[]> {
  const known = [...((await loadSources(strapi)).get(locale)?.keys() ?? [])];
  const given = documents.map(({ path }) => path);
  const resolved = resolvePaths(given, known);
  return documents
    .map((document) => {
      const found = resolved.get(document.path)!;
      return typeof found === 'string' ? { ...document, path: found } : { ...document, read: refuse(found) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function refuse(paths: string[]): () => Promise<never> {
  return () => Promise.reject(new BrokenDocument('several-known', { paths: paths.join(', ') }));
}
