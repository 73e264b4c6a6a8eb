import type { Row } from '@guichet/strapi-kit';

/** What to do with the rows of a query, at each depth of its populate. */
export interface Plan {
  /** The computed attributes to add; `'all'` unless the query selected some. */
  compute: string[] | 'all';
  /** Attributes that were only read for computing, and are removed again. */
  hide: string[];
  /** Whether there is a sort by a computed attribute, here or deeper. */
  sorts: boolean;
  /** Whether the rows are complete: nothing is left out by a condition, a limit or a selection. */
  whole: boolean;
  /** By populated attribute; for a dynamic zone by `attribute/component uid`. */
  children: Record<string, Plan>;
}

export const COMPUTE_ALL: Plan = { compute: 'all', hide: [], sorts: false, whole: true, children: {} };

/** A row to compute, the plan of its query, and the row that it was populated in. */
export interface FetchedRow {
  row: Row;
  plan: Plan;
  owner?: Row;
}
