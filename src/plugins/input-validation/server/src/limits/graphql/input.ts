import { isOperator } from '@strapi/utils';
import { valueFromASTUntyped, visit, type DocumentNode } from 'graphql';

import type { Sizes } from '../exceeded';
import { add, sizesOfFilters, type FilterSizes } from '../query-sizes';

type Variables = Record<string, unknown>;

/** The depth and the longest list of a value as JSON has it. Does not call itself: a text of 1 MB may nest as deep. */
export function sizesOfValue(value: unknown): { inputDepth: number; listValues: number } {
  const sizes = { inputDepth: 0, listValues: 0 };
  let level = [value];
  while (level.length > 0) {
    const nested = level.filter((each): each is object => typeof each === 'object' && each !== null);
    if (nested.length > 0) sizes.inputDepth += 1;
    for (const each of nested) {
      if (Array.isArray(each)) sizes.listValues = Math.max(sizes.listValues, each.length);
    }
    level = nested.flatMap((each) => Object.values(each) as unknown[]);
  }
  return sizes;
}

/** What the arguments in a document come to. Variables have been measured before. */
export function sizesOfArguments(document: DocumentNode, variables: Variables): Sizes<'graphql'> {
  let filters: FilterSizes = { conditions: 0, joins: 0, listValues: 0 };
  let inputDepth = 0;
  visit(document, {
    Argument({ name, value }) {
      const given = valueFromASTUntyped(value, variables);
      inputDepth = Math.max(inputDepth, sizesOfValue(given).inputDepth);
      if (name.value === 'filters') filters = add(filters, sizesOfFilters(given, isGraphqlOperator));
    },
  });
  return { inputDepth, ...filters };
}

const isGraphqlOperator = (key: string) => isOperator(`$${key}`);
