import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { type Knex, metadataOf } from '@guichet/strapi-kit';
import { PATH } from '../constants';

/** The document that a path leads to. */
export interface PathOwner {
  uid: string;
  documentId: string;
}

/** Where a path is looked up: an index takes no text of any length. */
export function hashOfPath(path: string): string {
  return createHash('sha256').update(path).digest('hex');
}

export function pathTable(strapi: Core.Strapi): string {
  return metadataOf(strapi, PATH).tableName;
}

interface Claim {
  owner: PathOwner;
  locale: string | null;
  paths: string[];
  /** ms (UTC) */
  now: number;
}

/**
 * Gives paths to a document.
 *
 * @param claim with paths in their stored form
 * @returns those that belonged to other documents until now, with these
 */
export async function claimPaths(
  strapi: Core.Strapi,
  trx: Knex,
  { owner, locale, paths, now }: Claim
): Promise<(PathOwner & { path: string })[]> {
  const table = pathTable(strapi);
  // In a fixed order, so that transactions that wait for each other's paths do not deadlock.
  const wanted = [...new Set(paths)].sort().map((path) => ({ path, path_hash: hashOfPath(path) }));
  const hashes = wanted.map(({ path_hash }) => path_hash);
  const known = await trx(table)
    .select('path', 'uid', 'entry_id', 'entry_locale')
    .whereIn('path_hash', hashes);
  const isOwn = (row: { uid: string; entry_id: string }) =>
    row.uid === owner.uid && row.entry_id === owner.documentId;
  // They keep their date.
  const same = known.filter((row) => isOwn(row) && row.entry_locale === locale).map(({ path }) => path);
  const values = { uid: owner.uid, entry_id: owner.documentId, entry_locale: locale, since: new Date(now) };
  const rows = wanted.filter(({ path }) => !same.includes(path)).map((row) => ({ ...row, ...values }));
  if (rows.length > 0) await trx(table).insert(rows).onConflict('path_hash').merge(Object.keys(values));
  return known
    .filter((row) => !isOwn(row))
    .map(({ path, uid, entry_id }) => ({ path, uid, documentId: entry_id }));
}

/** The rows of a document's paths. */
export function pathRows(strapi: Core.Strapi, knex: Knex, { uid, documentId }: PathOwner) {
  return knex(pathTable(strapi)).where({ uid, entry_id: documentId });
}
