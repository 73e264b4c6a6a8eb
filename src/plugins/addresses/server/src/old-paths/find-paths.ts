import type { Core } from '@strapi/strapi';

import { defaultLocale, type Knex, knexOf, type KnexQuery } from '@guichet/strapi-kit';
import type { PageBounds } from '../redirects/page';
import { publishedRows, wherePublic } from '../redirects/public-entries';
import type { AddressedType } from '../schema/addressed-types';
import { hashOfPath, pathTable } from './table';

/** A path of an old site, and the entry that it leads to now. */
export interface PathRedirect {
  path: string;
  /** The name in the URLs of the API, for example `calls`. */
  type: string;
  slug: string;
  /** In which the entry is public: that of the old page, or else the default one, or else any. `null`: it has none. */
  locale: string | null;
  /** ISO 8601, UTC */
  since: string;
}

/** What is asked for. */
interface Asked {
  /** The types whose entries the caller may find. */
  types: AddressedType[];
  /** In its stored form; `null`: all. */
  path: string | null;
}

/** Most recently claimed first. */
const ORDER = [
  { column: 'since', order: 'desc' },
  { column: 'id', order: 'desc' },
];

/** How many paths lead to public entries. Costs as much as there are paths. */
export async function countPaths(strapi: Core.Strapi, { types, path }: Asked): Promise<number> {
  if (types.length === 0) return 0;
  const knex = knexOf(strapi);
  const rows = types.map((type) => publicPaths(strapi, type, path));
  const [{ total }] = await knex.from(knex.unionAll(rows).as('old')).count('* as total');
  return Number(total);
}

/** A page of the paths that lead to public entries, most recently claimed first. */
export async function findPaths(
  strapi: Core.Strapi,
  { types, path }: Asked,
  bounds: PageBounds
): Promise<PathRedirect[]> {
  if (types.length === 0) return [];
  const knex = knexOf(strapi);
  const locale = await defaultLocale(strapi);
  const present = (column: (type: AddressedType) => string) =>
    byType(knex, types, (type) => presentValue(strapi, type, locale, column(type)));
  const found = await knex
    .from(pageRows(strapi, { types, path }, bounds).as('old'))
    .select('old.path', 'old.uid', 'old.since')
    .select({ slug: present(({ column }) => column), locale: present(() => 'locale') })
    .orderBy(ORDER);
  const names = new Map(types.map(({ uid, plural }) => [uid, plural]));
  return found.map(({ uid, since, ...row }) => ({
    path: row.path,
    type: names.get(uid)!,
    slug: row.slug,
    locale: row.locale,
    since: new Date(since).toISOString(),
  }));
}

/** The rows of a page. Each type's newest come from its index; without their limit, all rows would be sorted. */
function pageRows(strapi: Core.Strapi, { types, path }: Asked, { start, limit }: PageBounds): KnexQuery {
  const knex = knexOf(strapi);
  const newest = types.map((type) => {
    const rows = publicPaths(strapi, type, path).orderBy(ORDER);
    return knex.from(rows.limit(start + limit).as('newest'));
  });
  return knex.from(knex.unionAll(newest).as('newest')).orderBy(ORDER).limit(limit).offset(start);
}

function publicPaths(strapi: Core.Strapi, type: AddressedType, path: string | null): KnexQuery {
  const rows = knexOf(strapi)({ old: pathTable(strapi) })
    .select('old.id', 'old.path', 'old.uid', 'old.entry_id', 'old.entry_locale', 'old.since')
    .where({ 'old.uid': type.uid });
  if (path !== null) rows.where({ 'old.path_hash': hashOfPath(path) });
  return wherePublic(strapi, type, rows);
}

/** A value that a row of `old` finds in the table of its type. */
function byType(knex: Knex, types: AddressedType[], value: (type: AddressedType) => KnexQuery) {
  const cases = types.map((type) => knex.raw('WHEN ? THEN ?', [type.uid, value(type)]));
  return knex.raw(`(CASE old.uid ${cases.map(() => '?').join(' ')} END)`, cases);
}

/** A value of the published row that a path leads to. SQLite finds columns of `old` in WHERE, but not in ORDER BY. */
function presentValue(strapi: Core.Strapi, type: AddressedType, locale: string | null, column: string) {
  const knex = knexOf(strapi);
  const place =
    'CASE WHEN entry.locale = old.entry_locale THEN 0 WHEN entry.locale = ? THEN 1 ELSE 2 END AS place';
  const rows = publishedRows(strapi, type).select(
    `entry.${column} as value`,
    'entry.id',
    knex.raw(place, [locale])
  );
  return knex.from(rows.as('ranked')).select('value').orderBy(['place', 'id']).limit(1);
}
