import type { Explanation } from '@guichet/strapi-kit';

/** What an opt-in means, as plain data: `--json` prints it, and `write-type.ts` makes text of it. */
export interface ExplainedType {
  uid: string;
  displayName: string;
  kind: 'collectionType' | 'singleType' | 'component';
  /** The instant that the statements are for (ISO 8601, UTC), and the kind of the database that planned them. */
  at: string;
  database: string;
  /** The attribute that names the zone of an entry, and the zone of entries that name none. */
  timezone: { attribute: string | null; default: string };
  states: ExplainedState[];
  /** What the type has besides states: deadline, cut-offs, notices, embargo. */
  besides: { name: string; meaning: string }[];
  /** The attributes that it is given. */
  computed: string[];
  /** Routes of this plugin. */
  routes: string[];
  queries: ExplainedQuery[];
  /** What other plugins do for it, by their names. */
  plugins: Record<string, Explanation>;
}

export interface ExplainedState {
  name: string;
  kind: string;
  /** In their order, by which states are sorted and compared. */
  words: { word: string; meaning: string }[];
  /** When an entry has no state, and what else is to know. */
  remarks: string[];
}

/** A parameter of a list, the statement that it becomes, and how the database would run it. */
export interface ExplainedQuery {
  query: string;
  sql: string;
  plan: string[];
}

/** What the clock does to one entry. Instants are ISO 8601, UTC. */
export interface ExplainedEntry {
  uid: string;
  documentId: string;
  version: 'published' | 'draft';
  locale: string | null;
  at: string;
  timezone: string;
  /** By state; `null`: it has none. */
  states: Record<string, string | null>;
  embargoUntil: string | null;
  nextTransitionAt: string | null;
  nextDeadlineAt: string | null;
  /** In their order; `local`: in the zone of the entry. */
  changes: { at: string; local: string; state: string; from: string | null; to: string | null }[];
}
