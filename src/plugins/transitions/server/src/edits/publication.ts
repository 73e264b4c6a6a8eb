/** What the public is shown of a document, and what is announced when that has changed. Instants in ms (UTC). */
import type { Announcement } from '../domain/decide';
import { EDITS } from './edited-type';

/** When what is public of a document was published, by locale; the locale is empty where the type has none. */
export type Versions = Record<string, number>;

/** A published row of a document. */
export interface PublishedRow {
  id: number;
  locale: string | null;
  publishedAt: number;
  embargoUntil: number | null;
  slug: string | null;
}

/** What is known to have been announced of a document. */
export interface KnownPublication {
  versions: Versions;
  slug: string | null;
}

export interface Publication extends KnownPublication {
  /** The row that speaks for the document; `null` when nothing of it is public. */
  row: PublishedRow | null;
  /** That row's locale first. */
  locales: string[];
  /** When the newest of it became public. */
  since: number;
  /** When an embargo ends next. */
  nextAt: number | null;
}

/**
 * @param rows the published rows of one document
 * @param known what was announced as public: it stays so for a clock that is behind, or was set back
 * @param among which of some rows speaks for the document
 */
export function publicationAt(
  rows: PublishedRow[],
  now: number,
  known: Versions,
  among: (rows: PublishedRow[]) => PublishedRow
): Publication {
  const isPublic = ({ embargoUntil, locale, publishedAt }: PublishedRow) =>
    embargoUntil === null || embargoUntil <= now || known[locale ?? ''] === publishedAt;
  const shown = rows.filter(isPublic);
  const row = shown.length > 0 ? among(shown) : null;
  const others = shown.filter((one) => one !== row).map(({ locale }) => locale);
  const ahead = rows.filter((one) => !isPublic(one)).map(({ embargoUntil }) => embargoUntil!);
  return {
    versions: Object.fromEntries(shown.map(({ locale, publishedAt }) => [locale ?? '', publishedAt])),
    slug: row?.slug ?? null,
    row,
    locales: [row?.locale, ...others.sort()].filter((locale) => typeof locale === 'string'),
    since: Math.max(
      ...shown.map(({ publishedAt, embargoUntil }) => Math.max(publishedAt, embargoUntil ?? 0))
    ),
    nextAt: ahead.length > 0 ? Math.min(...ahead) : null,
  };
}

/** How a document was found. */
export interface Circumstances {
  /** Whether any row of it is left, such as a draft. */
  isThere: boolean;
  /** When it was last written. */
  writtenAt: number;
  now: number;
}

/** @returns `null` when the public is shown what was announced */
export function decideEdit(
  known: KnownPublication,
  present: Publication,
  { isThere, writtenAt, now }: Circumstances
): Announcement | null {
  const [was, is] = [known, present].map(({ versions }) => latest(versions));
  if (versionOf(known) === versionOf(present)) return null;
  const edited = { from: iso(was), to: iso(is) };
  if (is === null) {
    return {
      event: isThere ? EDITS.unpublished : EDITS.deleted,
      occurredAt: Math.min(writtenAt, now),
      ...edited,
    };
  }
  // Where only another locale was withdrawn, nothing became public.
  const at = was !== null && is <= was ? Math.max(writtenAt, present.since) : present.since;
  return { event: was === null ? EDITS.published : EDITS.updated, occurredAt: Math.min(at, now), ...edited };
}

/** Tells versions of a document apart, as text. */
export function versionOf({ versions }: Pick<KnownPublication, 'versions'>): string {
  const locales = Object.keys(versions).sort();
  return locales.map((locale) => `${locale} ${versions[locale]}`).join(',');
}

/** The locales in which a document was published. */
export function localesOf({ versions }: Pick<KnownPublication, 'versions'>): string[] {
  return Object.keys(versions).filter(Boolean).sort();
}

function latest(versions: Versions): number | null {
  const instants = Object.values(versions);
  return instants.length > 0 ? Math.max(...instants) : null;
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
