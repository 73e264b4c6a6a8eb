import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf } from './database';
import { defaultLocale } from './locales';
import { isLocalized, schemaOf } from './schemas';

/** What decides between rows. */
interface Placed {
  id?: unknown;
  locale?: unknown;
}

/**
 * One published row represents each document: that of the default locale, otherwise the first. Dates should be the same
 * in all of them. See docs/glossary.md#words.
 */
export interface RepresentativeRows {
  /** SQL that says: the row with this `alias` is a representative row. */
  condition: (uid: string, alias: string) => string;
  /** The representative one of all published rows of a document. */
  of: <One extends Placed>(rows: One[]) => One;
}

export async function representativeRows(strapi: Core.Strapi): Promise<RepresentativeRows> {
  const locale = await defaultLocale(strapi);
  const idOf = ({ id }: Placed) => id as number;
  return {
    condition: (uid, alias) => {
      const published = isPublished(strapi, uid, alias);
      const isIt = () => isRepresentative(strapi, uid, alias, locale);
      return isLocalized(schemaOf(strapi, uid)) ? `${published} AND ${isIt()}` : published;
    },
    of: (rows) =>
      rows.find((row) => row.locale === locale) ?? rows.reduce((a, b) => (idOf(a) < idOf(b) ? a : b)),
  };
}

function isPublished(strapi: Core.Strapi, uid: string, alias: string): string {
  if (!schemaOf(strapi, uid).options?.draftAndPublish) return '1 = 1';
  return knexOf(strapi)
    .raw('?? IS NOT NULL', [`${alias}.published_at`])
    .toQuery();
}

function isRepresentative(strapi: Core.Strapi, uid: string, alias: string, locale: string | null): string {
  const knex = knexOf(strapi);
  const before = knex({ other: metadataOf(strapi, uid).tableName })
    .select(knex.raw('1'))
    .where('other.document_id', knex.ref(`${alias}.document_id`))
    .whereRaw(isPublished(strapi, uid, 'other'))
    .where((either) =>
      either.where('other.locale', locale).orWhere('other.id', '<', knex.ref(`${alias}.id`))
    );
  return knex.raw('(?? = ? OR NOT EXISTS ?)', [`${alias}.locale`, locale, before]).toQuery();
}
