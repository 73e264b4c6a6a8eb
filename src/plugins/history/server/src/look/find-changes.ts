import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf, type Row } from '@guichet/strapi-kit';
import { VERSION } from '../constants';
import type { EntryContent } from '../domain/entry-content';
import type { Author } from '../record/author';
import { service } from '../services';

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
  id: string;
  /** `create`, `update`, `publish`, `unpublish`, `discardDraft`, `delete`, `clone`, `link` or `began`. */
  action: string;
  /** ISO 8601, UTC */
  at: string;
  author: Author;
  versions: VersionSummary[];
}

/** A version with its content. */
export interface VersionDetail extends VersionSummary {
  uid: string;
  documentId: string;
  action: string;
  at: string;
  author: Author;
  content: EntryContent | null;
  /** The content of the version before; `null` if there is none. */
  before: EntryContent | null;
}

/** Changes on one page. */
const PAGE = 25;

/** @param beforeId only changes with versions older than this one; all by default */
export async function findChanges(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  { locale, beforeId }: { locale?: string; beforeId?: number }
): Promise<ChangeSummary[]> {
  const query = versions(strapi)
    .where({ uid, entry_id: documentId })
    .orderBy('id', 'desc')
    .limit(2 * PAGE);
  if (locale) query.whereIn('entry_locale', [locale, '']);
  if (beforeId) query.where('id', '<', beforeId);
  const rows: Row[] = await query;
  const changes = new Map<string, ChangeSummary>();
  for (const row of rows) {
    const id = row.change as string;
    if (!changes.has(id) && changes.size === PAGE) break;
    const change = changes.get(id) ?? { id, ...madeBy(row), versions: [] };
    changes.set(id, change);
    change.versions.push(await summaryOf(strapi, row));
  }
  return [...changes.values()];
}

/** @returns null if there is no such version */
export async function findVersion(strapi: Core.Strapi, id: number): Promise<VersionDetail | null> {
  const row: Row | undefined = await versions(strapi).where({ id }).first();
  if (!row) return null;
  return {
    uid: row.uid as string,
    documentId: row.entry_id as string,
    ...madeBy(row),
    ...(await summaryOf(strapi, row)),
    content: await contentIn(strapi, row),
    before: await contentIn(strapi, await rowBefore(strapi, row)),
  };
}

async function summaryOf(strapi: Core.Strapi, row: Row): Promise<VersionSummary> {
  const content = await contentIn(strapi, row);
  const before = await contentIn(strapi, await rowBefore(strapi, row));
  return {
    id: row.id as number,
    locale: (row.entry_locale as string) || null,
    status: row.status as VersionSummary['status'],
    isPresent: content !== null,
    changed: content === null ? [] : changedIn(before, content),
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
  return versions(strapi)
    .where({ uid, entry_id, entry_locale, status })
    .where('id', '<', row.id as number)
    .orderBy('id', 'desc')
    .first();
}

async function contentIn(strapi: Core.Strapi, row: Row | undefined): Promise<EntryContent | null> {
  const hash = row?.content_hash as string | null | undefined;
  return hash ? service(strapi, 'versions').read(hash) : null;
}

function madeBy(row: Row): Pick<ChangeSummary, 'action' | 'at' | 'author'> {
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

function versions(strapi: Core.Strapi) {
  return knexOf(strapi)(metadataOf(strapi, VERSION).tableName);
}
