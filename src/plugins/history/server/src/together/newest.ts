import type { Core } from '@strapi/strapi';

import { defaultLocale, isLocalized, type Knex, type Row, schemaOf } from '@guichet/strapi-kit';
import { versionRows } from '../record/version-rows';

/** The newest version of an entry in one locale, as draft or as published, whichever is newer. */
export interface Newest {
  locale: string;
  /** What an entity-tag holds: the version's id, `BEFORE` if nobody has written the entry since it has a history. */
  tag: string;
  /** Whether the entry is there in this locale. */
  isPresent: boolean;
  /** ms (UTC) */
  at: number;
  author: string | null;
}

/** Names an entry as it was before its first version, which is recorded when somebody writes. */
export const BEFORE = '0';

/** @returns one for each locale in which the entry ever was; none if it was not written since it has a history */
export async function newestVersions(
  strapi: Core.Strapi,
  knex: Knex,
  uid: string,
  documentId: string
): Promise<Newest[]> {
  const rows: Row[] = await versionRows(strapi, knex)
    .select('id', 'entry_locale', 'action', 'at', 'author_name', 'content_hash')
    .where({ uid, entry_id: documentId, is_latest: true })
    .orderBy('id', 'desc');
  const locales = [...new Set(rows.map((row) => row.entry_locale as string))];
  return locales.map((locale) => {
    const own = rows.filter((row) => row.entry_locale === locale);
    const [{ id, action, at, author_name }] = own;
    return {
      locale,
      tag: action === 'began' ? BEFORE : String(id),
      isPresent: own.some((row) => row.content_hash !== null),
      at: Number(at),
      author: author_name as string | null,
    };
  });
}

/** Of an entry's newest versions, those that a request about one locale, or about all of them, is about. */
export async function inLocale(
  strapi: Core.Strapi,
  uid: string,
  newest: Newest[],
  locale: unknown
): Promise<Newest[]> {
  if (locale === '*' || !isLocalized(schemaOf(strapi, uid))) return newest;
  const wanted = locale || (await defaultLocale(strapi));
  return newest.filter((one) => one.locale === wanted);
}
