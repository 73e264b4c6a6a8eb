import type { Core } from '@strapi/strapi';

import type { KnexQuery } from '@guichet/strapi-kit';
import type { AddressedType } from '../schema/addressed-types';
import { instant } from '../partners';

/** The published rows of the document that a row of `old` names, as `entry`. */
export function publishedRows(strapi: Core.Strapi, { table, hasDrafts }: AddressedType): KnexQuery {
  const rows = strapi.db.connection({ entry: table }).whereRaw('entry.document_id = old.entry_id');
  return hasDrafts ? rows.whereNotNull('entry.published_at') : rows;
}

/** Restricts rows of `old` to those whose document the public sees now. */
export function wherePublic(strapi: Core.Strapi, type: AddressedType, old: KnexQuery): KnexQuery {
  const { embargoColumn } = type;
  old.whereExists(publishedRows(strapi, type));
  if (embargoColumn === null) return old;
  const now = new Date(instant(strapi));
  return old.whereNotExists(publishedRows(strapi, type).where(`entry.${embargoColumn}`, '>', now));
}
