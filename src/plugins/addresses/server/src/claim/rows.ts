import type { Core } from '@strapi/strapi';

import type { AddressedType } from '../schema/addressed-types';
import { instant, type Row, type Trx } from '../seam';

/** A row of a document, draft or published, in one locale. */
export interface AddressedRow {
  id: number;
  locale: string | null;
  /** `null` for none: drafts of older versions can lack one. */
  slug: string | null;
  isPublished: boolean;
  /** Whether its embargo lies ahead: it is published, and not public. */
  isUnderEmbargo: boolean;
  /** What slugs are made from and told apart by, by the names of attributes. */
  values: Row;
}

/** The rows of a document, oldest first. */
export async function rowsOf(
  strapi: Core.Strapi,
  trx: Trx,
  type: AddressedType,
  documentId: string
): Promise<AddressedRow[]> {
  const { table, column, embargoColumn, hasDrafts, isLocalized, columnOf } = type;
  const names = [type.from, type.timezone, ...type.suffixes].filter((name) => name !== null);
  const rows: Row[] = await trx(table).where({ document_id: documentId }).orderBy('id');
  const now = instant(strapi);
  return rows.map((row) => ({
    id: row.id as number,
    locale: isLocalized ? (row.locale as string | null) : null,
    slug: (row[column] as string | null) || null,
    isPublished: !hasDrafts || row.published_at !== null,
    isUnderEmbargo: embargoColumn !== null && isAhead(row[embargoColumn], now),
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
