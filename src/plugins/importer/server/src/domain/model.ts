import { say, type Code, type MessageValues } from './messages/say';
import type { EntryHistory, EntryRecord } from './exported/record';
import type { Note } from './problems';

export type CallKind = 'projects' | 'applications' | 'expressions-of-interest' | 'tenders' | 'other';

/** A date that a sentence gives for a call. */
export interface DateClaim {
  /** UTC instant, ISO 8601 with milliseconds: the first of the window, or the first after it. */
  at: string;
  /** Whether it was written as "today", so that only the document's own date gives it. */
  relative: boolean;
  /** Whether words of opening or of closing say it ("ouvre le", "date limite"), without any doubt. */
  inWords: boolean;
}

/** A sentence that dates a call, or says that it is rolling. */
export interface Mention {
  kind: CallKind;
  /** The proper name: `Phares` of "l'appel à projets « Phares »"; null if none is said. */
  name: string | null;
  edition: string | null;
  opens: DateClaim | null;
  closes: DateClaim | null;
  /** The closings that an extension replaced, oldest first; UTC instants. */
  formerly: string[];
  /** Deadlines before the closing, or of a rolling call, in order; UTC instants. */
  cutOffs: string[];
  /** Whether it is said to be open without an end. */
  rolling: boolean;
  sentence: string;
  /** Whether the document is the call itself, and does not only speak of it. */
  isEntry?: true;
}

/**
 * A mention with what decides its weight against others: which document it is in, whether that is published, and its
 * date.
 */
export interface Evidence extends Mention {
  file: string;
  published: boolean;
  /** The document's own date, UTC instant; null if it has none. */
  documentDate: string | null;
}

/** A value that a document gives, as the report quotes it. */
export interface Assertion {
  value: string;
  file: string;
  sentence: string;
}

/** What documents (or two places of one) contradict each other about, and what was kept. */
export interface Contradiction {
  /** Title of the call, if it is about one. */
  call?: string;
  /** Title of the event, if it is about one. */
  event?: string;
  attribute: string;
  chosen: Assertion;
  rejected: (Assertion & Reason)[];
}

/** Why a claim was not kept: in English, and with what is needed to translate it. */
export interface Reason {
  reason: string;
  code: Code;
  values: MessageValues;
}

export function because(code: Code, values: MessageValues = {}): Reason {
  const { message: reason, ...said } = say(code, values);
  return { reason, ...said };
}

export interface ContactDraft {
  name: string;
  role: string | null;
  email: string | null;
  phones: { number: string; display: string }[];
}

/** A file that a document names, in the place of a media attribute. It is uploaded when the entry is written. */
export interface MediaReference {
  /** As the document writes it: relative to its file, or from the root of the site. */
  $media: string;
  alternativeText: string | null;
  caption: string | null;
}

export function mediaReference(
  path: string,
  words: Partial<Omit<MediaReference, '$media'>> = {}
): MediaReference {
  return { $media: path, alternativeText: null, caption: null, ...words };
}

/** An entry of another type that a document names: by its name, slug or documentId, or with its own attributes. */
export type RelatedEntry =
  | { name: string }
  | {
      data: Record<string, unknown>;
      /** The attributes by which an existing entry is found: the first that has a value decides. */
      match: string[];
    };

export interface RelationDraft {
  attribute: string;
  /** The uid of the related type. */
  target: string;
  many: boolean;
  entries: RelatedEntry[];
}

/** What one document becomes, without ids: everything that `apply` needs to write it. */
export interface EntryDraft {
  /** The uid of its content type. */
  uid: string;
  title: string;
  published: boolean;
  /** Attributes of the content type, without relations. */
  data: Record<string, unknown>;
  relations: RelationDraft[];
  /** Of a document of an export, whose `data` is its record. */
  exported?: ExportedDraft;
}

export interface ExportedDraft {
  /** Null if somebody has added the document. */
  documentId: string | null;
  /** What the document says, which may be what the entry has already. */
  record: EntryRecord;
  history: EntryHistory;
}

/** By what a document is recognised again, beside its path. */
export interface Identity {
  /** The locale that the document says it has; null if it does not say. */
  locale: string | null;
  /** The same for the translations of a document. */
  pair: string;
  /** Of what makes it the same document under another path; null if nothing does. */
  id: string | null;
  /** The paths by which the old site's visitors know it. */
  addresses: string[];
}

export interface Transformed {
  entry: EntryDraft;
  identity: Identity;
  mentions: Mention[];
  documentDate: string | null;
  warnings: Note[];
  /** Front matter keys (dotted paths) for whose values there is no attribute. */
  unplaced: { key: string; line?: number }[];
  contradictions: Contradiction[];
}
