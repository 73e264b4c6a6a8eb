/** What is public of a document, and what is announced when that has changed. Instants in ms (UTC). */
import type { Announcement } from '../domain/decide';
import { EDITS } from './edited-type';

/** A published row, as far as it decides what is public. */
export interface PublishedVersion {
  /** When it was published, or changed since. */
  at: number;
  embargoUntil: number | null;
}

/** What is public of a document, by locale; the key is empty if the type has no locales. */
export type Versions = Record<string, PublishedVersion>;

/** A published row of a document. */
export interface PublishedRow extends PublishedVersion {
  id: number;
  locale: string | null;
  slug: string | null;
}

/** What was last announced of a document's publication. */
export interface KnownPublication {
  versions: Versions;
  slug: string | null;
}

export interface Publication extends KnownPublication {
  /** The representative row of the document; `null` if nothing of it is public. */
  row: PublishedRow | null;
  /** When the newest row became public; `null` if none is. */
  since: number | null;
  /** When the next embargo ends. */
  nextAt: number | null;
}

/** What exists of a document. */
export interface DocumentRows {
  /** Its published rows. */
  rows: PublishedRow[];
  /** Whether any row of it is left, such as a draft. */
  isThere: boolean;
  /** When it was last written; `null` if it is looked at because an embargo has ended. */
  writtenAt: number | null;
}

/** Picks the representative row of a document. */
export type PickRow = <Row extends { id: number; locale: string | null }>(rows: Row[]) => Row;

/** An announcement, with what was public before and after it. */
export interface Edit {
  announcement: Announcement;
  was: KnownPublication;
  is: Publication;
}

/**
 * The edits to announce of a document, in order, and what is public of it then. Embargoes that ended one after the
 * other are an edit each, so that they are the same edits after a backup was restored in between.
 */
export function editsUntil(
  now: number,
  known: KnownPublication,
  found: DocumentRows,
  pickRow: PickRow
): { edits: Edit[]; is: Publication } {
  const isPassed = (at: number | null) => at !== null && at < now;
  const ends = found.rows.map(({ embargoUntil }) => embargoUntil).filter(isPassed) as number[];
  const instants = found.writtenAt === null ? [...new Set(ends)].sort((a, b) => a - b) : [];
  const edits: Edit[] = [];
  let was = known;
  for (const instant of instants) was = look(instant, was);
  return { edits, is: look(now, was) };

  function look(instant: number, before: KnownPublication): Publication {
    const is = publicationAt(found.rows, instant, before.versions, pickRow);
    const announcement = decideEdit(before, is, found, instant);
    if (announcement) edits.push({ announcement, was: before, is });
    return is;
  }
}

/**
 * @param rows the published rows of one document
 * @param known what was announced as public. If it is unchanged, it stays public for a clock that is behind, or was set
 *   back
 */
export function publicationAt(
  rows: PublishedRow[],
  now: number,
  known: Versions,
  pickRow: PickRow
): Publication {
  const isKnown = ({ locale, at, embargoUntil }: PublishedRow) => {
    const version = known[locale ?? ''];
    return version?.at === at && version.embargoUntil === embargoUntil;
  };
  const isPublic = (row: PublishedRow) =>
    row.embargoUntil === null || row.embargoUntil <= now || isKnown(row);
  const shown = rows.filter(isPublic);
  const row = shown.length > 0 ? pickRow(shown) : null;
  const ahead = rows.filter((one) => !isPublic(one)).map(({ embargoUntil }) => embargoUntil!);
  return {
    versions: Object.fromEntries(
      shown.map(({ locale, at, embargoUntil }) => [locale ?? '', { at, embargoUntil }])
    ),
    slug: row?.slug ?? null,
    row,
    since: latest(shown.map(({ at, embargoUntil }) => Math.max(at, embargoUntil ?? 0))),
    nextAt: ahead.length > 0 ? Math.min(...ahead) : null,
  };
}

/** @returns `null` if what is public is what was announced */
function decideEdit(
  known: KnownPublication,
  present: Publication,
  { isThere, writtenAt }: DocumentRows,
  now: number
): Announcement | null {
  if (versionOf(known) === versionOf(present)) return null;
  const [was, is] = [known, present].map(({ versions }) =>
    latest(Object.values(versions).map(({ at }) => at))
  );
  const instant = (at: number) => ({ occurredAt: Math.min(at, now), from: iso(was), to: iso(is) });
  if (is === null || present.since === null) {
    return { event: isThere ? EDITS.unpublished : EDITS.deleted, ...instant(writtenAt ?? now) };
  }
  if (was === null) return { event: EDITS.published, ...instant(present.since) };
  // If a locale was withdrawn, nothing became public: the edit happened when that was written.
  const isNewer = is > was || writtenAt === null;
  return { event: EDITS.updated, ...instant(isNewer ? present.since : writtenAt) };
}

/** Distinguishes versions of a document, as text. */
export function versionOf({ versions }: Pick<KnownPublication, 'versions'>): string {
  const locales = Object.keys(versions).sort();
  return locales.map((locale) => `${locale} ${versions[locale].at}`).join(',');
}

/** The public locales, that of the representative row first. */
export function localesOf({ versions }: Pick<KnownPublication, 'versions'>, pickRow: PickRow): string[] {
  const rows = Object.keys(versions)
    .sort()
    .map((locale, id) => ({ id, locale }));
  const representative = rows.length > 0 ? pickRow(rows) : null;
  const others = rows.filter((row) => row !== representative);
  return [...(representative ? [representative] : []), ...others].map(({ locale }) => locale).filter(Boolean);
}

function latest(instants: number[]): number | null {
  return instants.length > 0 ? Math.max(...instants) : null;
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
