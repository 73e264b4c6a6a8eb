import { isOperator } from '@strapi/utils';
import type { DocumentNode } from 'graphql';

import { graphqlLibrary } from '@guichet/strapi-kit';
import type { Sizes } from '../exceeded';
import { add, sizesOfFilters, sizesOfSorts, type FilterSizes } from '../query-sizes';
import { sizesOfValue } from '../value-sizes';

type Variables = Record<string, unknown>;

/**
 * The sizes of the arguments in a document. Variables have been measured before.
 *
 * @param enough levels of input at which counting stops
 */
export function sizesOfArguments(
  document: DocumentNode,
  variables: Variables,
  enough: number
): Sizes<'graphql'> {
  const { valueFromASTUntyped, visit } = graphqlLibrary();
  let filters: FilterSizes = { conditions: 0, joins: 0, listValues: 0 };
  const sorts: unknown[] = [];
  let inputDepth = 0;
  visit(document, {
    Argument({ name, value }) {
      const given = valueFromASTUntyped(value, variables);
      inputDepth = Math.max(inputDepth, sizesOfValue(given, enough).depth);
      if (name.value === 'filters') filters = add(filters, sizesOfFilters(given, isGraphqlOperator));
      if (name.value === 'sort') sorts.push(given);
    },
  });
  return { inputDepth, ...filters, ...sizesOfSorts(sorts) };
}

const isGraphqlOperator = (key: string) => isOperator(`$${key}`);
