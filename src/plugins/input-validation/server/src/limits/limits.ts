/** How much one request may ask for. Each number is the largest that is answered. */
export interface Limits {
  /** For a query string and a body, on every route. */
  rest: {
    /** Characters. Node.js itself refuses request headers of more than 16 KiB together (431). */
    queryLength: number;
    /** Names with a value. */
    parameters: number;
    /** Brackets in a name: `filters[$or][0][title][$eq]` has four. */
    nameDepth: number;
    /** Comparisons in all filters together, including those in populates. */
    conditions: number;
    /** Relations and components that filters pass through. Each is a join in the database. */
    joins: number;
    /** Values in one list, for example of `$in`. */
    listValues: number;
    /** Attributes to sort by. */
    sorts: number;
    /** Relations and components on the way to these. One statement joins them all, so their rows multiply. */
    sortJoins: number;
    /** Relations, components and media to populate, and how deeply nested. */
    populates: number;
    populateDepth: number;
    /** Nested objects and lists in a JSON body. */
    bodyDepth: number;
  };
  /** For a GraphQL operation. */
  graphql: {
    /** Words and punctuation of the document. */
    tokens: number;
    /** Nested brackets of any kind in the document. */
    nesting: number;
    /** Nested fields, with fragments spread. Without introspection, which graphql-js limits itself. */
    depth: number;
    /** Fields, with fragments spread: a fragment that is spread twice counts twice. */
    fields: number;
    aliases: number;
    /** Fields of Query or Mutation. */
    rootFields: number;
    /** Nested objects and lists in arguments and variables. */
    inputDepth: number;
    /** The same as for `rest`. */
    conditions: number;
    joins: number;
    listValues: number;
    sorts: number;
    sortJoins: number;
    /** Reads of the database. Each entry of a list takes one for each of its relations and components. */
    reads: number;
  };
  /** For an entry that is written, on every path. */
  entry: {
    /** Components in all its lists and dynamic zones together. */
    components: number;
    /** Entries that one relation names. */
    relations: number;
  };
}

export const LIMITS: Limits = {
  rest: {
    queryLength: 15_000,
    parameters: 1_000,
    nameDepth: 20,
    conditions: 100,
    joins: 12,
    listValues: 1_000,
    sorts: 10,
    sortJoins: 4,
    populates: 60,
    populateDepth: 4,
    bodyDepth: 50,
  },
  graphql: {
    tokens: 2_000,
    nesting: 40,
    depth: 10,
    fields: 1_000,
    aliases: 20,
    rootFields: 20,
    inputDepth: 20,
    conditions: 100,
    joins: 12,
    listValues: 1_000,
    sorts: 10,
    sortJoins: 4,
    reads: 500,
  },
  entry: { components: 300, relations: 1_000 },
};

/** @throws Error naming the first limit that is not a whole number above zero, for example `rest.sorts` */
export function checkLimits(limits: Limits): void {
  for (const [group, values] of Object.entries(limits)) {
    for (const [name, value] of Object.entries(values as Record<string, unknown>)) {
      if (Number.isInteger(value) && (value as number) > 0) continue;
      throw new Error(
        `input-validation: limits.${group}.${name} is not a whole number above zero: write one`
      );
    }
  }
}
