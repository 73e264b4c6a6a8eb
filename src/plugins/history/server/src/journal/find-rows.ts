import type { Core } from '@strapi/strapi';

import { knexOf, type KnexQuery } from '@guichet/strapi-kit';
import type { JournalQuery } from './query';
import { type Reader, seesTitle } from './reader';
import { type Actor, type Details, journalTable, type StoredRow, withNumbers } from './table';

/** What somebody did, as the API tells it. */
export interface JournalRow {
  id: number;
  /** ISO 8601, UTC */
  at: string;
  author: Pick<Actor, 'kind' | 'id' | 'name'>;
  origin: string;
  action: string;
  type: string;
  entry: string | null;
  /** The title at that time; `null` also for readers who may not know it. */
  title: string | null;
  locales: string[];
  changed: string[];
  /** The change of the entry's versions. */
  change: string | null;
  details: Details | null;
  /** The place in the chain; `null` for a moment after the action. */
  position: number | null;
  hash: string | null;
}

export interface JournalPage {
  data: JournalRow[];
  /** `next` is the `after` of the next page; `null`: there is none. */
  meta: { next: string | null };
}

/** A page of the journal, newest first, as a reader may see it. */
export async function findJournalRows(
  strapi: Core.Strapi,
  reader: Reader,
  query: JournalQuery
): Promise<JournalPage> {
  const hidden = (await typesInJournal(strapi)).filter((uid) => !reader.sees(uid));
  const statement = journalStatement(strapi, query, hidden);
  const rows = ((await statement) as StoredRow[]).map(withNumbers);
  const page = rows.slice(0, query.pageSize);
  const last = rows.length > page.length ? page.at(-1)! : null;
  return {
    data: page.map((row) => shown(strapi, reader, row)),
    meta: { next: last && `${last.at}.${last.id}` },
  };
}

/** Reads one row more than a page has, along an index that is in the order of the page. */
export function journalStatement(strapi: Core.Strapi, query: JournalQuery, hidden: string[]): KnexQuery {
  const { person, type, action, entry, from, to, after, pageSize } = query;
  const statement = knexOf(strapi)(journalTable(strapi));
  if (person)
    statement.where({ author_kind: person.kind, ...(person.id !== null && { author_id: person.id }) });
  if (type) statement.where('uid', type);
  if (action) statement.where('action', action);
  if (entry) statement.where('entry_id', entry);
  if (from !== undefined) statement.where('at', '>=', from);
  if (to !== undefined) statement.where('at', '<', to);
  // Not IN, which could tempt a database to sort all of them.
  if (hidden.length > 0) statement.whereNotIn('uid', hidden);
  if (after) {
    statement
      .where('at', '<=', after.at)
      .where((either) => either.where('at', '<', after.at).orWhere('id', '<', after.id));
  }
  return statement
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(pageSize + 1);
}

/** The types that rows are about. It jumps along an index, so rows cost nothing. */
export async function typesInJournal(strapi: Core.Strapi): Promise<string[]> {
  const found: string[] = [];
  for (let last = ''; ;) {
    const rows = (await knexOf(strapi)(journalTable(strapi))
      .where('uid', '>', last)
      .orderBy('uid')
      .limit(1)
      .select('uid')) as { uid: string }[];
    if (rows.length === 0) return found;
    last = rows[0].uid;
    found.push(last);
  }
}

function shown(strapi: Core.Strapi, reader: Reader, row: StoredRow): JournalRow {
  const { id, uid, author_kind, author_id, author_name, origin, action, change, position, hash } = row;
  const locales = JSON.parse(row.locales) as string[];
  const changed = JSON.parse(row.changed) as string[];
  return {
    id,
    at: new Date(row.at).toISOString(),
    author: { kind: author_kind as Actor['kind'], id: author_id, name: author_name },
    ...{ origin, action, type: uid, entry: row.entry_id },
    title: seesTitle(strapi, reader, uid, locales) ? row.title : null,
    locales,
    changed: changed.filter((name) => reader.reads(uid, locales, name)),
    change,
    details: row.details === null ? null : (JSON.parse(row.details) as Details),
    ...{ position, hash },
  };
}
