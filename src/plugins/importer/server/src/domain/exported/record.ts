import type { MediaReference } from '../model';

/**
 * An entry as an export has it: its attributes that have a value, in the order of the schema. Instants are ISO 8601 in UTC,
 * files are `MediaReference`, other entries are `RelatedReference`, components are records. The same record is read from a
 * document and from the database, so that the two can be compared.
 */
export type EntryRecord = Record<string, unknown>;

/** Other entries, in their order: by slug where a slug names one entry, by documentId elsewhere. */
export interface RelatedReference {
  $related: string[];
}

/** What only the server writes about an entry. */
export interface EntryHistory {
  /** When its locale was first published, ISO 8601, UTC. */
  firstPublishedAt?: string;
  /** Slugs that it had while it was public, with the instants at which another one replaced them. */
  formerSlugs?: { slug: string; replacedAt: string }[];
  /** Paths of the site that it once moved in from, in this locale. */
  paths?: string[];
  /** How its deadlines were moved, oldest first. */
  deadlineChanges?: DeadlineChangeRecord[];
}

export interface DeadlineChangeRecord {
  from: string | null;
  to: string | null;
  announcedAt: string;
  note: string | null;
}

/** An entry in one locale, and what a document of it says beside its attributes. */
export interface ExportedEntry {
  uid: string;
  documentId: string;
  /** Null for a type without locales. */
  locale: string | null;
  isDraft: boolean;
  record: EntryRecord;
  history: EntryHistory;
}

export function isRelatedReference(value: unknown): value is RelatedReference {
  return typeof value === 'object' && value !== null && '$related' in value;
}

export function isMediaReference(value: unknown): value is MediaReference {
  return typeof value === 'object' && value !== null && '$media' in value;
}
