import type { Core } from '@strapi/strapi';

import { type Row, type TransactionKnex, metadataOf } from '@guichet/strapi-kit';
import { toMilliseconds } from '@guichet/time';
import type { EditedType } from './edited-type';
import type { PublishedRow } from './publication';

interface Scope {
  /** Without it: all documents that have published rows. */
  documentIds?: string[];
  /** Without it: outside a transaction. */
  trx?: TransactionKnex;
}

/**
 * The published rows of documents, in one statement. With `documentIds`, a document that has only drafts has an empty
 * list; a deleted one is missing.
 */
export async function readPublishedRows(
  strapi: Core.Strapi,
  type: EditedType,
  { documentIds, trx }: Scope
): Promise<Map<string, PublishedRow[]>> {
  const { tableName, attributes } = metadataOf(strapi, type.uid);
  const columnOf = (name: string) => attributes[name].columnName ?? name;
  const statement = strapi.db.connection(tableName).select({
    ...{ id: 'id', documentId: 'document_id', locale: 'locale' },
    ...{ publishedAt: 'published_at', updatedAt: 'updated_at' },
    ...(type.slug && { slug: columnOf(type.slug) }),
    ...(type.embargo && { embargoUntil: columnOf(type.embargo) }),
  });
  if (documentIds !== undefined) statement.whereIn('document_id', documentIds);
  else if (type.hasDrafts) statement.whereNotNull('published_at');
  const rows: Row[] = await (trx ? statement.transacting(trx) : statement);

  const byDocument = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    const documentId = row.documentId as string;
    const those = byDocument.get(documentId) ?? [];
    byDocument.set(documentId, those);
    if (!type.hasDrafts || row.publishedAt !== null) those.push(asPublished(row));
  }
  return byDocument;
}

/** A published row can change without being published again: by an action, or from another locale. */
function asPublished({ id, locale, publishedAt, updatedAt, embargoUntil, slug }: Row): PublishedRow {
  return {
    id: id as number,
    locale: (locale as string | null) || null,
    at: Math.max(toMilliseconds(publishedAt) ?? 0, toMilliseconds(updatedAt) ?? 0),
    embargoUntil: toMilliseconds(embargoUntil),
    slug: (slug as string | null) ?? null,
  };
}
