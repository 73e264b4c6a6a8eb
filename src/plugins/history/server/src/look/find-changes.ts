import type { Core } from '@strapi/strapi';

import type { Row } from '@guichet/strapi-kit';
import type { EntryContent } from '../domain/entry-content';
import type { Author } from '../record/author';
import { contentIn, versionRows } from '../record/version-rows';
import type { Reader } from './reader';

/** One version of an entry that a change made. */
export interface VersionSummary {
  id: number;
  /** `null` if the type is not localized. */
  locale: string | null;
  status: 'draft' | 'published';
  /** Whether the entry has this version since; otherwise it was unpublished or deleted. */
  isPresent: boolean;
  /** The names of the attributes that differ from the version before; all of them if there is none. */
  changed: string[];
}

/** What somebody did to an entry at once, newest first in a list. */
export interface ChangeSummary {
  /** The same of what was there before it (`began`). */
  id: string;
  /**
   * `create`, `update`, `publish`, `unpublish`, `discardDraft`, `delete`, `clone`, `link`, `restore`, `open`, `close`,
   * `extend` or `began`.
   */
  action: string;
  /** ISO 8601, UTC */
  at: string;
  author: Author;
  versions: VersionSummary[];
}

/** A version with its content, and with the one before it. */
export interface StoredVersion extends Pick<VersionSummary, 'id' | 'locale' | 'status'> {
  uid: string;
  documentId: string;
  action: string;
  at: string;
  author: Author;
  /** `null`: the entry was unpublished or deleted. */
  content: EntryContent | null;
  before: { id: number; content: EntryContent | null } | null;
}

/** Changes on one page. */
const PAGE = 25;

/** @param before only changes with versions older than this one; all by default */
export interface Wanted {
  locale?: string;
  before?: number;
}

/**
 * What happened to an entry, as its reader may see it: without locales that they may not read, and without versions in
 * which only fields changed that they may not read.
 *
 * @returns `next`: what `before` has to be for older changes; `null`: there are none
 */
export async function findChanges(
  strapi: Core.Strapi,
  reader: Reader,
  documentId: string,
  { locale, before }: Wanted
): Promise<{ data: ChangeSummary[]; next: number | null }> {
  const query = versionRows(strapi)
    .where({ uid: reader.uid, entry_id: documentId })
    .orderBy('id', 'desc')
    .limit(2 * PAGE + 1);
  if (locale) query.whereIn('entry_locale', [locale, '']);
  if (before) query.where('id', '<', before);
  const rows: Row[] = await query;
  const changes = new Map<string, ChangeSummary>();
  let seen = 0;
  for (const row of rows.slice(0, 2 * PAGE)) {
    const id = row.change as string;
    // The first change of an entry also records what was there before.
    const key = `${id} ${row.action}`;
    if (!changes.has(key) && changes.size === PAGE) break;
    seen += 1;
    const version = await summaryOf(strapi, reader, row);
    if (!version) continue;
    const change = changes.get(key) ?? { id, ...madeBy(row), versions: [] };
    changes.set(key, change);
    change.versions.push(version);
  }
  return { data: [...changes.values()], next: seen < rows.length ? (rows[seen - 1].id as number) : null };
}

/** @returns null if there is no such version */
export async function findVersion(strapi: Core.Strapi, id: number): Promise<StoredVersion | null> {
  const row: Row | undefined = await versionRows(strapi).where({ id }).first();
  if (!row) return null;
  return {
    id,
    uid: row.uid as string,
    documentId: row.entry_id as string,
    locale: localeOf(row),
    status: row.status as VersionSummary['status'],
    ...madeBy(row),
    content: await contentIn(strapi, row),
    before: await rowBefore(strapi, row).then(async (before) =>
      before ? { id: before.id as number, content: await contentIn(strapi, before) } : null
    ),
  };
}

/** The version that was published at an instant (ms, UTC); `null`: none was recorded by then. */
export async function findPublished(
  strapi: Core.Strapi,
  { uid }: Reader,
  documentId: string,
  locale: string | null,
  at: number
): Promise<StoredVersion | null> {
  const row: Row | undefined = await versionRows(strapi)
    .where({ uid, entry_id: documentId, entry_locale: locale ?? '', status: 'published' })
    .where('at', '<=', at)
    .orderBy('id', 'desc')
    .first();
  return row ? findVersion(strapi, row.id as number) : null;
}

/** `null`: the reader may not see that there is such a version. */
async function summaryOf(strapi: Core.Strapi, reader: Reader, row: Row): Promise<VersionSummary | null> {
  const locale = localeOf(row);
  if (!reader.may('read', locale)) return null;
  const content = reader.readable(await contentIn(strapi, row), locale);
  const before = reader.readable(await contentIn(strapi, await rowBefore(strapi, row)), locale);
  const changed = content === null ? [] : changedIn(before, content);
  if (content !== null && before !== null && changed.length === 0) return null;
  return {
    id: row.id as number,
    locale,
    status: row.status as VersionSummary['status'],
    isPresent: content !== null,
    changed,
  };
}

/** The attributes in which a content differs from the one before. */
export function changedIn(before: EntryContent | null, content: EntryContent): string[] {
  return Object.keys(content).filter(
    (name) => JSON.stringify(before?.[name] ?? null) !== JSON.stringify(content[name])
  );
}

async function rowBefore(strapi: Core.Strapi, row: Row): Promise<Row | undefined> {
  const { uid, entry_id, entry_locale, status } = row;
  return versionRows(strapi)
    .where({ uid, entry_id, entry_locale, status })
    .where('id', '<', row.id as number)
    .orderBy('id', 'desc')
    .first();
}

const localeOf = (row: Row) => (row.entry_locale as string) || null;

export function madeBy(row: Row): Pick<ChangeSummary, 'action' | 'at' | 'author'> {
  return {
    action: row.action as string,
    at: new Date(Number(row.at)).toISOString(),
    author: {
      kind: row.author_kind as Author['kind'],
      id: row.author_id as string | null,
      name: row.author_name as string | null,
      origin: row.origin as Author['origin'],
    },
  };
}
