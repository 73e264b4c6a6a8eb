import type { Core } from '@strapi/strapi';

import type { Knex, Row } from '@guichet/strapi-kit';
import { FIRST_PUBLISHED_COLUMN } from '../constants';
import type { AddressedType } from '../schema/addressed-types';
import { instant } from '../partners';

/** A row of a document, draft or published, in one locale. */
export interface AddressedRow {
  id: number;
  locale: string | null;
  /** `null` for none: drafts of older versions can lack one. */
  slug: string | null;
  isPublished: boolean;
  /** Whether its embargo lies ahead: it is published, and not public. */
  isUnderEmbargo: boolean;
  /** Whether it is known when its locale was first published. */
  hasFirstPublication: boolean;
  /** What slugs are made from and told apart by, by the names of attributes. */
  values: Row;
}

/** The rows of a document, those of the locale that was written first in front. */
export async function rowsOf(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  documentId: string
): Promise<AddressedRow[]> {
  const { table, column, embargoColumn, hasDrafts, isLocalized, columnOf } = type;
  const suffixes = type.suffixes.map(({ name }) => name);
  const names = [type.from, type.timezone, ...suffixes].filter((name) => name !== null);
  // Without their texts, which can be long.
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

/** @param written as drivers give it: a Date, or milliseconds */
function isAhead(written: unknown, now: number): boolean {
  return written !== null && new Date(written as Date | number).getTime() > now;
}

/** The slugs of some rows, each once. */
export function slugsIn(rows: AddressedRow[]): string[] {
  return [...new Set(rows.map(({ slug }) => slug).filter((slug) => slug !== null))];
}
