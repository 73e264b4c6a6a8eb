import { say, type Code, type MessageValues } from './messages/say';
import type { Note } from './problems';

/** The kinds of documents that are recognised. They are also the names of the types of their entries. */
export type DocumentKind = 'event' | 'press-release' | 'program-page';

export type CallKind = 'projects' | 'applications' | 'expressions-of-interest' | 'tenders';

/** A date that a sentence gives for a call. */
export interface DateClaim {
  /** UTC instant, ISO 8601 with milliseconds: the first of the window, or the first after it. */
  at: string;
  /** Whether it was written as "today", so that only the document's own date gives it. */
  relative: boolean;
}

/** A sentence that dates a call. At least one of the two dates is set. */
export interface Mention {
  kind: CallKind;
  edition: string | null;
  opens: DateClaim | null;
  closes: DateClaim | null;
  sentence: string;
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

/** What one document becomes, without ids: everything that `apply` needs to write it. */
export interface EntryDraft {
  kind: DocumentKind;
  title: string;
  published: boolean;
  /** Attributes of the content type, without relations. */
  data: Record<string, unknown>;
  tags: string[];
  category: string | null;
  contacts: ContactDraft[];
}

export interface Transformed {
  entry: EntryDraft;
  mentions: Mention[];
  documentDate: string | null;
  warnings: Note[];
  /** Front matter keys (dotted paths) for whose values there is no attribute. */
  unplaced: { key: string; line?: number }[];
  contradictions: Contradiction[];
}
