import type { Core } from '@strapi/strapi';
import type { DocumentNode } from 'graphql';

import { beforeOperations, graphqlLibrary } from '@guichet/strapi-kit';
import { service } from '../services';

/**
 * Computes only the attributes that a GraphQL query names. Strapi reads whole entries for GraphQL, and some computed
 * attributes need a statement of their own.
 */
export function limitSelection(strapi: Core.Strapi): void {
  // Apollo Server gives the same document object for the same text.
  const known = new WeakMap<DocumentNode, Set<string>>();
  beforeOperations(strapi, ({ document, operation: { operation } }) => {
    if (operation !== 'query') return;
    const names = known.get(document) ?? namesIn(document);
    known.set(document, names);
    service(strapi, 'selection').limitTo(names);
  });
}

function namesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  graphqlLibrary().visit(document, { Field: ({ name }) => void names.add(name.value) });
  return names;
}
