import { isOperator } from '@strapi/utils';

import type { Sizes } from './exceeded';

/** What filters cost: comparisons, and the relations and components that they pass through. */
export interface FilterSizes {
  conditions: number;
  joins: number;
  listValues: number;
}

type Tree = Record<string, unknown>;

/** Whether a key of a filter is an operator: `$eq` in REST, `eq` in GraphQL. */
type IsOperator = (key: string) => boolean;

const NOTHING: FilterSizes = { conditions: 0, joins: 0, listValues: 0 };

/** The sizes of the parts of a query string from which Strapi makes statements. */
export function sizesOfQuery({ filters, sort, populate }: Tree): Sizes<'rest'> {
  const asked: Tree[] = [];
  const populates = sizesOfPopulate(populate, 1, asked);
  const nested = asked.map((each) => sizesOfFilters(each.filters));
  const all = [sizesOfFilters(filters), ...nested].reduce(add, NOTHING);
  return { ...all, ...populates, ...sizesOfSorts([sort, ...asked.map((each) => each.sort)]) };
}

/** How many attributes it sorts by, and how many relations and components are on the way to them. */
export function sizesOfSorts(sorts: unknown[]): { sorts: number; sortJoins: number } {
  const names = sorts.flatMap(namesIn);
  const joins = names.reduce((sum, name) => sum + name.split('.').length - 1, 0);
  return { sorts: names.length, sortJoins: joins };
}

/** @param filters as Strapi reads them: objects, lists and values */
export function sizesOfFilters(filters: unknown, isAnOperator: IsOperator = isOperator): FilterSizes {
  const sizes = { ...NOTHING };
  if (filters !== undefined) countFilters(filters, isAnOperator, sizes);
  return sizes;
}

export function add(a: FilterSizes, b: FilterSizes): FilterSizes {
  return {
    conditions: a.conditions + b.conditions,
    joins: a.joins + b.joins,
    listValues: Math.max(a.listValues, b.listValues),
  };
}

/** @returns whether it names an attribute. If so, the key above it is a relation or a component */
function countFilters(filter: unknown, isAnOperator: IsOperator, sizes: FilterSizes): boolean {
  if (typeof filter !== 'object' || filter === null) {
    sizes.conditions += 1;
    return false;
  }
  const entries = Object.entries(filter);
  if (isList(filter)) sizes.listValues = Math.max(sizes.listValues, entries.length);
  if (isListOfValues(filter)) {
    sizes.conditions += 1;
    return false;
  }
  let isNamed = false;
  for (const [key, value] of entries) {
    const isNamedInside = countFilters(value, isAnOperator, sizes);
    const isAttribute = !isAnOperator(key) && !isIndex(key);
    if (isAttribute && isNamedInside) sizes.joins += 1;
    isNamed ||= isAttribute || isNamedInside;
  }
  return isNamed;
}

const isIndex = (key: string) => /^\d+$/.test(key);

/** A list that is too long for its parser becomes an object whose keys are numbers. */
const isList = (value: object) => Array.isArray(value) || Object.keys(value).every(isIndex);

const isListOfValues = (value: object) =>
  isList(value) && Object.values(value).every((each) => typeof each !== 'object' || each === null);

/**
 * @param level of `populate` in the query string, from 1
 * @param asked collects the parameters of each populated attribute: `filters`, `sort`, …
 */
function sizesOfPopulate(populate: unknown, level: number, asked: Tree[]) {
  if (typeof populate !== 'object' || populate === null || Array.isArray(populate)) {
    return sizesOfPaths(namesIn(populate), level);
  }
  const sizes = { populates: 0, populateDepth: 0 };
  for (const [key, value] of Object.entries(populate)) {
    // Keys are numbers: a list that is too long for its parser. The key `on`: the components of a dynamic zone.
    const inner = isIndex(key) ? sizesOfPaths(namesIn(value), level) : sizesOfNested(value, level, asked);
    sizes.populates += inner.populates;
    sizes.populateDepth = Math.max(sizes.populateDepth, inner.populateDepth);
  }
  return sizes;
}

function sizesOfPaths(paths: string[], level: number) {
  const depths = paths.map((path) => path.split('.').length);
  return {
    populates: depths.reduce((sum, depth) => sum + depth, 0),
    populateDepth: paths.length === 0 ? 0 : Math.max(...depths) + level - 1,
  };
}

function sizesOfNested(value: unknown, level: number, asked: Tree[]) {
  const own = { populates: 1, populateDepth: level };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return own;
  const said = value as Tree;
  asked.push(said);
  const insides = [
    sizesOfPopulate(said.populate, level + 1, asked),
    // The components of a dynamic zone are on the level of the zone.
    sizesOfPopulate(said.on, level, asked),
  ];
  return insides.reduce(
    (sum, inside) => ({
      populates: sum.populates + inside.populates,
      populateDepth: Math.max(sum.populateDepth, inside.populateDepth),
    }),
    own
  );
}

/** The names in a text with commas, in a list of such texts, or in objects of `sort` (`{ title: 'asc' }`). */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',');
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (isIndex(key)) return namesIn(each);
    const inner = typeof each === 'object' ? namesIn(each) : [];
    return inner.length > 0 ? inner.map((name) => `${key}.${name}`) : [key];
  });
}
