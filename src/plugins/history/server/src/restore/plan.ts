import type { Core } from '@strapi/strapi';

import { isLocalized, rowsOf, type Row, schemaOf } from '@guichet/strapi-kit';
import type { EntryContent } from '../domain/entry-content';
import { compare, type Comparison } from '../look/compare';
import { changedIn, type StoredVersion } from '../look/find-changes';
import { namesFor } from '../look/names';
import type { Asking, Reader } from '../look/reader';
import { contentIn, versionRows } from '../record/version-rows';
import { contentReader, type HistoryType } from '../schema/history-types';
import { service } from '../services';
import { restorable, type Missing } from './restorable';

/** What restoring a version does, to be said before. */
export interface RestorePlan extends Comparison {
  /** Whether the entry is there, in this locale or another; otherwise it was deleted. */
  exists: boolean;
  /** Whether the public sees the entry in this locale. */
  isPublic: boolean;
  /** Attributes that change in other locales too, because all share them. */
  shared: { names: string[]; locales: string[] };
  missing: NamedMissing[];
  /** Attributes that differ and are left as they are, because the user may not change them. */
  kept: string[];
}

/** A link or a file that cannot come back. */
export interface NamedMissing {
  /** Of the attribute, for example `slides.0.image`. */
  path: string;
  /** `null`: its name is not known any more, or the user may not read it. */
  name: string | null;
}

/** The part of a version's content that somebody may restore. */
export interface Allowed {
  action: 'create' | 'update';
  content: EntryContent;
}

export async function planRestore(
  strapi: Core.Strapi,
  ctx: Asking,
  reader: Reader,
  version: StoredVersion
): Promise<RestorePlan> {
  const { uid, documentId, locale } = version;
  const rows = await rowsOf(strapi, uid, { documentId }, {});
  const allowed = allowedOf(reader, version, rows.length > 0);
  const draft = await draftOf(strapi, version);
  const { missing } = await restorable(strapi, contentReader(strapi), uid, allowed.content);
  const after = { ...draft, ...allowed.content };
  const others = [...new Set(rows.map((row) => row.locale as string | null))].filter((one) => one !== locale);
  return {
    ...(await compare(strapi, ctx, reader, locale, draft, after)),
    exists: rows.length > 0,
    isPublic: rows.some((row) => row.locale === locale && row.publishedAt !== null),
    shared: sharedOf(strapi, uid, changedIn(draft, after), others),
    missing: await named(strapi, ctx, locale, missing),
    kept: keptOf(reader, version, draft, allowed.content),
  };
}

/** @param isThere whether the entry is there in any locale; otherwise it has to be created */
export function allowedOf(reader: Reader, { content, locale }: StoredVersion, isThere: boolean): Allowed {
  const action = isThere ? 'update' : 'create';
  const allowed = Object.entries(content!).filter(([name]) => reader.mayWrite(action, locale, name));
  return { action, content: Object.fromEntries(allowed) };
}

/** The attributes in which the version differs from the draft, which may be read and not be written. */
export function keptOf(
  reader: Reader,
  { content, locale }: StoredVersion,
  draft: EntryContent | null,
  allowed: EntryContent
): string[] {
  const readable = reader.readable(content, locale)!;
  return changedIn(reader.readable(draft, locale), readable).filter((name) => !(name in allowed));
}

/** The draft as it is; of a type without drafts, the entry. */
export async function draftOf(
  strapi: Core.Strapi,
  { uid, documentId, locale }: StoredVersion
): Promise<EntryContent | null> {
  const { hasDrafts } = service(strapi, 'types').get(uid) as HistoryType;
  const status = hasDrafts ? 'draft' : 'published';
  const series = { uid, entry_id: documentId, entry_locale: locale ?? '', status, is_latest: true };
  const row: Row | undefined = await versionRows(strapi).where(series).first();
  return contentIn(strapi, row);
}

function sharedOf(
  strapi: Core.Strapi,
  uid: string,
  changed: string[],
  others: (string | null)[]
): RestorePlan['shared'] {
  const schema = schemaOf(strapi, uid);
  if (!isLocalized(schema) || others.length === 0) return { names: [], locales: [] };
  const names = changed.filter((name) => !isLocalized(schema.attributes[name]));
  return { names, locales: others.filter((other) => other !== null) };
}

export async function named(
  strapi: Core.Strapi,
  ctx: Asking,
  locale: string | null,
  missing: Missing[]
): Promise<NamedMissing[]> {
  const names = namesFor(strapi, ctx, locale);
  const withName = missing.map(async ({ path, what, target }) => {
    const name = target === null ? what : (await names.links(target, [what])).get(what)!.title;
    return { path, name };
  });
  return Promise.all(withName);
}
