import type { Core } from '@strapi/strapi';

import type { Knex, Row } from '@guichet/strapi-kit';
import { FIRST_PUBLISHED_COLUMN } from '../constants';
import type { AddressedType } from '../schema/addressed-types';
import { instant } from '../partners';

/** A row of a document, draft or published, in one locale. */
export interface AddressedRow {
  id: number;
  locale: string | null;
  /** `null` if it has none: drafts of older versions can lack one. */
  slug: string | null;
  isPublished: boolean;
  /** Whether it is published but still under embargo. */
  isUnderEmbargo: boolean;
  /** Whether the first publication of its locale is known. */
  hasFirstPublication: boolean;
  /** The values that slugs are made from and told apart by, by attribute. */
  values: Row;
}

/** The rows of a document, beginning with the locale that was written first. */
export async function rowsOf(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  documentId: string
): Promise<AddressedRow[]> {
  const { table, column, embargoColumn, hasDrafts, isLocalized, columnOf } = type;
  const suffixes = type.suffixes.map(({ name }) => name);
  const names = [type.from, type.timezone, ...suffixes].filter((name) => name !== null);
  // Not the long texts.
  const columns = new Set(['id', 'locale', 'published_at', column, ...names.map(columnOf)]);
  if (embargoColumn !== null) columns.add(embargoColumn);
  if (hasDrafts) columns.add(FIRST_PUBLISHED_COLUMN);
  const rows: Row[] = await trx(table)
    .select([...columns])
    .where({ document_id: documentId })
    .orderBy(['created_at', 'id']);
  const now = instant(strapi);
  return rows.map((row) => ({
    id: row.id as number,
    locale: isLocalized ? (row.locale as string | null) : null,
    slug: (row[column] as string | null) || null,
    isPublished: !hasDrafts || row.published_at !== null,
    isUnderEmbargo: embargoColumn !== null && isAhead(row[embargoColumn], now),
    hasFirstPublication: !hasDrafts || row[FIRST_PUBLISHED_COLUMN] !== null,
    values: Object.fromEntries(names.map((name) => [name, row[columnOf(name)]])),
  }));
}

/** @param written as drivers return it: a Date, or milliseconds */
function isAhead(written: unknown, now: number): boolean {
  return written !== null && new Date(written as Date | number).getTime() > now;
}

/** The slugs of some rows, without duplicates. */
export function slugsIn(rows: AddressedRow[]): string[] {
  return [...new Set(rows.map(({ slug }) => slug).filter((slug) => slug !== null))];
}
