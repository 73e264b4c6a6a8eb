import { instantOf } from './dates/zone';
import { readWrittenDate } from './dates/written-date';
import type { FileName } from './identity/file-name';
import { say } from './messages/say';
import type { Note } from './problems';
import type { Fields } from './read/fields';

/** Whether a document is for the public, as its site would decide. */
export interface Publication {
  published: boolean;
  /** The instant before which the site holds it back; null if nothing does. UTC */
  heldUntil: string | null;
  warnings: Note[];
}

export interface Moment {
  /** The present, UTC, ISO 8601. */
  now: string;
  /** Whether a later date holds nothing back. */
  future: boolean;
  /** IANA zone for dates without an offset. */
  zone: string;
}

const FROM = ['publishDate', 'publish_date', 'date'];
const UNTIL = ['expiryDate', 'unpublishDate', 'expiry_date'];
/** Keys that say when any page is for the public. A `date` is more: releases have one, and pages have none. */
export const SCHEDULE = [...FROM, ...UNTIL].filter((key) => key !== 'date');
const DRAFT_FOLDER = /(?:^|\/)_?drafts\//;

/**
 * Drafts, pages that are not published yet and pages that have expired stay back, as in Jekyll and Hugo.
 *
 * @param path in the site, with `/`
 * @throws BrokenDocument for a `draft` or `published` that is neither true nor false
 */
export function publicationOf(
  fields: Fields,
  path: string,
  { date: inName }: FileName,
  moment: Moment
): Publication {
  const isDraft = fields.flag('draft') === true;
  const isPublic = (fields.flag('published') ?? true) && !isDraft && !DRAFT_FOLDER.test(path);
  const from = instantAt(fields, FROM, moment) ?? instantFrom(inName, moment);
  const until = instantAt(fields, UNTIL, moment);
  if (until && until.at <= moment.now) {
    fields.value(until.key);
    const warnings = [{ ...say('expired', { at: until.at }), line: fields.lineOf(until.key) }];
    return { published: false, heldUntil: null, warnings };
  }
  if (!from || from.at <= moment.now || moment.future)
    return { published: isPublic, heldUntil: null, warnings: [] };
  // The report tells the date, so the key has its place.
  fields.value(from.key);
  return { published: isPublic, heldUntil: from.at, warnings: [] };
}

/** A key without a readable date decides nothing here. */
function instantAt(
  fields: Fields,
  keys: string[],
  { zone }: Pick<Moment, 'zone'>
): { key: string; at: string } | null {
  for (const key of keys) {
    const [text] = fields.peekTexts(key);
    const date = text === undefined ? null : readWrittenDate(text, zone);
    if (date) return { key, at: date.at };
  }
  return null;
}

function instantFrom(day: string | null, { zone }: Pick<Moment, 'zone'>): { key: string; at: string } | null {
  const date = day === null ? null : readWrittenDate(day, zone);
  return date && { key: 'date', at: instantOf(date.day, zone) };
}
