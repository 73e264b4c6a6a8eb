import type { Core } from '@strapi/strapi';

import { type Knex, metadataOf } from '@guichet/strapi-kit';
import { JOURNAL, JOURNAL_HEAD } from '../constants';
import type { Content, Place, Sealed } from './chain';
import type { Author } from '../record/author';

/** What somebody did, as a row of the journal. */
export interface Deed {
  /** ms (UTC) */
  at: number;
  author: Actor;
  action: string;
  /** The type of what it was done to. */
  uid: string;
  /** A documentId, or the id of what has none. */
  entryId: string | null;
  /** Its title at that time. */
  title: string | null;
  locales: string[];
  /** The names of attributes. */
  changed: string[];
  /** The change of an entry's versions. */
  change: string | null;
  /** What only some actions have, see `Details`. */
  details: Details | null;
}

/** `unknown`: somebody who is not logged in yet. */
export type Actor = Omit<Author, 'kind'> & { kind: Author['kind'] | 'unknown' };

export interface Details {
  /** Of sign-ins: where the request came from. `null`: from several addresses. */
  address?: string | null;
  /** Of failed sign-ins: how many there were. */
  count?: number;
  /** Of a removal by policy: the last row that was removed, its hash, and how many rows were removed. */
  through?: number;
  hash?: string;
  rows?: number;
}

/** A row that may not have its place in the chain yet. */
export type StoredRow = Content & { id: number; position: number | null; hash: string | null };

/** Of a column of Strapi's type `string`. */
const LONGEST = 255;

export const journalTable = (strapi: Core.Strapi) => metadataOf(strapi, JOURNAL).tableName;
export const headTable = (strapi: Core.Strapi) => metadataOf(strapi, JOURNAL_HEAD).tableName;

/** Drivers give numbers of 64 bits as texts. */
export function withNumbers<Row extends Content & { position: number | null }>(row: Row): Row {
  const position = row.position === null ? null : Number(row.position);
  return { ...row, at: Number(row.at), position };
}

export function contentOfDeed({ at, author, ...deed }: Deed): Content {
  return {
    at,
    author_kind: author.kind,
    author_id: author.id,
    author_name: fitting(author.name),
    origin: author.origin,
    action: deed.action,
    uid: deed.uid,
    entry_id: deed.entryId,
    title: fitting(deed.title),
    locales: JSON.stringify(deed.locales),
    changed: JSON.stringify(deed.changed),
    change: deed.change,
    details: deed.details && JSON.stringify(deed.details),
  };
}

/** PostgreSQL takes no NUL and no text that is too long. */
function fitting(text: string | null): string | null {
  return text && Array.from(text.replaceAll('\0', '')).slice(0, LONGEST).join('');
}

/** Makes a transaction the only one that changes the chain, until it ends. */
export async function lockHead(strapi: Core.Strapi, trx: Knex): Promise<Place> {
  // It changes nothing, but each database locks the row for it, SQLite all of itself: the read below sees what others have
  // committed.
  await trx(headTable(strapi)).update({ name: 'head' });
  return readHead(strapi, trx);
}

export async function readHead(strapi: Core.Strapi, trx: Knex): Promise<Place> {
  const head = (await trx(headTable(strapi)).select('position', 'hash').first()) as Place;
  return { ...head, position: Number(head.position) };
}

export async function moveHead(strapi: Core.Strapi, trx: Knex, head: Place): Promise<void> {
  await trx(headTable(strapi)).update({ position: head.position, hash: head.hash });
}

/** Rows of the chain, in their order. */
export async function* chainOf(strapi: Core.Strapi, trx: Knex): AsyncGenerator<Sealed> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const query = trx(journalTable(strapi)).where('position', '>', after).orderBy('position').limit(1000);
    const rows = (await query) as Sealed[];
    if (rows.length === 0) return;
    yield* rows.map(withNumbers);
    after = Number(rows.at(-1)!.position);
  }
}
