import type { Core } from '@strapi/strapi';

import { defaultLocale, metadataOf } from '@guichet/strapi-kit';
import { SLUG } from '../constants';
import type { AddressedType } from '../schema/addressed-types';
import type { PageBounds } from './page';
import { publishedRows, wherePublic } from './public-entries';

/** An old slug and the current one. */
export interface Redirect {
  /** The name in the URLs of the API, for example `calls`. */
  type: string;
  from: string;
  to: string;
  /** ISO 8601, UTC */
  since: string;
}

/**
 * The old addresses of public entries, most recently replaced first, and how many there are.
 *
 * @param types the types whose entries the caller may find
 */
export async function findRedirects(
  strapi: Core.Strapi,
  types: AddressedType[],
  { start, limit }: PageBounds
): Promise<{ redirects: Redirect[]; total: number }> {
  if (types.length === 0) return { redirects: [], total: 0 };
  const knex = strapi.db.connection;
  const locale = await defaultLocale(strapi);
  const pairs = () => knex.unionAll(types.map((type) => pairsOf(strapi, type, locale))).as('pair');
  const [{ total }] = await knex.from(pairs()).count('* as total');
  const rows = await knex
    .from(pairs())
    .orderBy([{ column: 'since', order: 'desc' }, 'type', 'from'])
    .limit(limit)
    .offset(start);
  const redirects = rows.map(({ type, from, to, since }) => ({
    ...{ type, from, to },
    since: new Date(since).toISOString(),
  }));
  return { redirects, total: Number(total) };
}

/** If a document has several slugs, as is possible in old databases, that of the default locale counts. */
function pairsOf(strapi: Core.Strapi, type: AddressedType, locale: string | null) {
  const { uid, plural, column } = type;
  const knex = strapi.db.connection;
  const present = publishedRows(strapi, type)
    .select(`entry.${column}`)
    .orderByRaw('CASE WHEN entry.locale = ? THEN 0 ELSE 1 END, entry.id', [locale])
    .limit(1);
  const old = knex({ old: metadataOf(strapi, SLUG).tableName })
    .select(knex.raw('CAST(? AS VARCHAR(255)) AS type', [plural]), 'old.slug as from', present.as('to'))
    .select('old.replaced_at as since')
    .where({ 'old.uid': uid })
    .whereNotNull('old.replaced_at');
  return wherePublic(strapi, type, old);
}
