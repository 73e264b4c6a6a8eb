/** What one request may ask at most. Each number is the last that is answered. */
export interface Limits {
  /** Of a query string and a body, on every route. */
  rest: {
    /** Characters. Node.js itself refuses request headers of more than 16 KiB together (431). */
    queryLength: number;
    /** Names with a value. */
    parameters: number;
    /** Brackets in a name: `filters[$or][0][title][$eq]` has four. */
    nameDepth: number;
    /** Comparisons in all filters together, those of populates included. */
    conditions: number;
    /** Relations and components that filters pass through. Each is a join for the database. */
    joins: number;
    /** Values of one list, for example of `$in`. */
    listValues: number;
    /** Attributes to sort by. */
    sorts: number;
    /** Relations and components that these lie behind. One statement joins them all: their rows multiply. */
    sortJoins: number;
    /** Relations, components and media to populate, and how deep in each other. */
    populates: number;
    populateDepth: number;
    /** Objects and lists in each other, in a body of JSON. */
    bodyDepth: number;
  };
  /** Of a GraphQL operation. */
  graphql: {
    /** Words and signs of the document. */
    tokens: number;
    /** Brackets of any kind in each other, in the document. */
    nesting: number;
    /** Fields in each other, fragments spread; not of introspection, which graphql-js limits itself. */
    depth: number;
    /** Fields, fragments spread: one that is spread twice counts twice. */
    fields: number;
    aliases: number;
    /** Fields of Query or Mutation. */
    rootFields: number;
    /** Objects and lists in each other, in arguments and variables. */
    inputDepth: number;
    /** As those of `rest`. */
    conditions: number;
    joins: number;
    listValues: number;
    sorts: number;
    sortJoins: number;
    /** Reads of the database, of which each entry of a list takes one for each of its relations and components. */
    reads: number;
  };
  /** Of an entry that is written, on every path. */
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

/** @throws Error that names the first limit that is no whole number above zero, for example `rest.sorts` */
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
