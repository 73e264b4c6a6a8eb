import type { Core } from '@strapi/strapi';
import type { DocumentNode } from 'graphql';

import { graphqlLibrary } from '@guichet/strapi-kit';
import { limitsOf } from '../../services';
import { expectWithin } from '../exceeded';
import { sizesOfValue } from '../value-sizes';
import { sizesOfDocument } from './document';
import { sizesOfArguments } from './input';
import { sizesOfText } from './tokens';

/** A GraphQL request as it arrives. */
export interface GraphqlRequest {
  query: string;
  variables?: unknown;
}

export interface GraphqlLimits {
  /**
   * Parses an operation that is within the limits. Each step is cheap for what the steps before let through.
   *
   * @throws ValidationError that names the limit, GraphQLError for what is not GraphQL
   */
  parse: (operation: GraphqlRequest) => DocumentNode;
}

export function createGraphqlLimits({ strapi }: { strapi: Core.Strapi }): GraphqlLimits {
  const limits = limitsOf(strapi);
  return {
    parse({ query, variables }) {
      expectWithin(limits, 'graphql', sizesOfText(query, limits.graphql.tokens));
      const { depth, listValues } = sizesOfValue(variables, limits.graphql.inputDepth);
      expectWithin(limits, 'graphql', { inputDepth: depth, listValues });
      const document = graphqlLibrary().parse(query);
      expectWithin(limits, 'graphql', { ...sizesOfDocument(document) });
      const given = typeof variables === 'object' && variables !== null ? variables : {};
      expectWithin(
        limits,
        'graphql',
        sizesOfArguments(document, given as Record<string, unknown>, limits.graphql.inputDepth)
      );
      return document;
    },
  };
}
