import { say, type Code, type MessageValues } from './messages/say';
import type { Note } from './problems';

/** The shapes of documents that are recognised; also the names of the types that they become. */
export type DocumentKind = 'event' | 'press-release' | 'program-page';

export type CallKind = 'projects' | 'applications' | 'expressions-of-interest' | 'tenders';

/** A date that a sentence gives to a call. */
export interface DateClaim {
  /** UTC instant, ISO 8601 with milliseconds: the first of the window, or the one that it excludes. */
  at: string;
  /** Said as "today", so known from the document's own date only. */
  relative: boolean;
}

/** One sentence that dates a call. At least one of the two dates is there. */
export interface Mention {
  kind: CallKind;
  edition: string | null;
  opens: DateClaim | null;
  closes: DateClaim | null;
  sentence: string;
}

/** A mention with what decides its weight against others: who says it, publicly or not, and when. */
export interface Evidence extends Mention {
  file: string;
  published: boolean;
  /** The document's own date, UTC instant; null when it has none. */
  documentDate: string | null;
}

/** A value that a document gives, as the report quotes it. */
export interface Assertion {
  value: string;
  file: string;
  sentence: string;
}

/** What documents (or two places of one) say differently, and which of it was kept. */
export interface Contradiction {
  /** Title of the call that it is about. */
  call?: string;
  /** Title of the event that it is about. */
  event?: string;
  attribute: string;
  chosen: Assertion;
  rejected: (Assertion & Reason)[];
}

/** Why a statement was not kept: in English, and as what it takes to say it in another language. */
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

/** What one document becomes, still without ids: everything that `apply` needs to write it. */
export interface EntryDraft {
  kind: DocumentKind;
  title: string;
  published: boolean;
  /** Attributes of the content type, relations left out. */
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
  /** Front matter keys (dotted paths) whose values found no place. */
  unplaced: { key: string; line?: number }[];
  contradictions: Contradiction[];
}
