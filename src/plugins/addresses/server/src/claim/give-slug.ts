import type { Core } from '@strapi/strapi';
import { DateTime } from 'luxon';

import { type Knex, type Row, defaultLocale } from '@guichet/strapi-kit';
import { readInstant, zoneOr } from '@guichet/time';
import { slugFrom } from '../domain/make-slug';
import type { AddressedType } from '../schema/addressed-types';
import { defaultZone } from '../partners';
import { firstFree } from './slugs';
import { slugsIn, type AddressedRow } from './rows';
import { SlugTable } from './table';

/** The parameters of a write. */
export interface Params {
  documentId?: string;
  locale?: string;
  data?: Row;
}

interface Write {
  params: Params;
  /** The document's rows before the write. */
  before: AddressedRow[];
}

/**
 * Makes sure that a created or updated entry has a slug: the one in the data, that of the other locales, or one made from
 * the title of the first locale. An empty slug in the data asks for a new one.
 */
export async function giveSlug(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  { params, before }: Write
): Promise<void> {
  const { data } = params;
  if (!data || isGiven(data[type.slug])) return;
  const isEmptied = type.slug in data;
  delete data[type.slug];
  const locale = type.isLocalized ? (params.locale ?? (await defaultLocale(strapi))) : null;
  const drafts = before.filter((row) => !type.hasDrafts || !row.isPublished);
  const own = drafts.find((row) => row.locale === locale);
  const isCleared = isEmptied && own !== undefined;
  if (own?.slug && !isCleared) return;
  const [shared] = type.isShared && !isCleared ? slugsIn(drafts) : [];
  const first = type.isShared ? drafts[0] : own;
  const isFirst = first === undefined || first.locale === locale;
  const values = { ...first?.values, ...(isFirst && data) };
  const slug = shared ?? (await madeFrom(strapi, trx, type, { values, documentId: params.documentId }));
  if (slug !== null) data[type.slug] = slug;
}

/** Gives a slug to drafts that an older version left without one, before they are published. */
export async function giveSlugToDrafts(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  { params: { documentId }, before }: Write
): Promise<void> {
  const lacking = before.filter(({ slug, isPublished }) => slug === null && !isPublished);
  for (const { id, values } of lacking) {
    const slug =
      (type.isShared && slugsIn(before)[0]) || (await madeFrom(strapi, trx, type, { values, documentId }));
    if (slug !== null)
      await trx(type.table)
        .update({ [type.column]: slug })
        .where({ id });
  }
}

/** @returns `null` if there is no title yet */
async function madeFrom(
  strapi: Core.Strapi,
  trx: Knex,
  type: AddressedType,
  { values, documentId }: { values: Row; documentId?: string }
): Promise<string | null> {
  const title = type.from === null ? null : values[type.from];
  if (typeof title !== 'string' || title.trim() === '') return null;
  const zone = zoneOr(type.timezone && values[type.timezone], defaultZone(strapi));
  const marks = type.suffixes.map(({ name, type: kind }) => mark(values[name], kind, zone));
  const slug = slugFrom(title, type.singular);
  return firstFree(new SlugTable(strapi, trx), type, { slug, marks, documentId });
}

/** A text or number unchanged; for a date its year, in the entry's zone if it has a time. */
function mark(value: unknown, type: string, zone: string): string {
  if (value === null || value === undefined) return '';
  if (type === 'date') return String(value).slice(0, 'YYYY'.length);
  if (type !== 'datetime') return String(value);
  const instant = DateTime.fromMillis(readInstant(value) ?? NaN, { zone });
  return instant.isValid ? String(instant.year) : '';
}

function isGiven(slug: unknown): boolean {
  return slug !== null && slug !== undefined && slug !== '';
}
