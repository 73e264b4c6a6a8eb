import type { Core } from '@strapi/strapi';

import { knexOf, type Row } from '@guichet/strapi-kit';
import { keptAttributes, type EntryContent } from '../domain/entry-content';
import { contentInForm } from '../domain/form-content';
import { compare } from '../look/compare';
import type { ValueDifference } from '../look/differences';
import { findChanges, type ChangeSummary } from '../look/find-changes';
import type { Asking, Reader } from '../look/reader';
import { contentIn, versionRows } from '../record/version-rows';
import { contentReader } from '../schema/history-types';
import { service } from '../services';
import { inLocale, newestVersions } from './newest';

/** What an editor has in the form, and what others did to the entry since the editor read it. */
export interface ChangesSince {
  /** The newest version in that locale, `null` if the entry is not there any more. */
  version: string | null;
  /** The newest versions in all locales. */
  versions: string[];
  /** Newest first. */
  changes: ChangeSummary[];
  /** In which the entry's dates are said (IANA). */
  zone: string;
  /** Those that one of both has changed, in the order of the schema. */
  fields: BothChanges[];
}

/** What was made of one attribute, by the editor and by others; `null`: nothing. */
export interface BothChanges {
  name: string;
  /** The type. */
  of: string;
  mine: ValueDifference | null;
  theirs: ValueDifference | null;
}

/** What an editor has read, and has in the form. */
export interface EditorsForm {
  documentId: string;
  locale?: string;
  /** The version that was read. */
  since: number;
  /** The attributes that the editor has changed, as the form had them when it was read, and as it has them. */
  base: Row;
  mine: Row;
}

/** @param reader sees nothing of fields that they may not read */
export async function changesSince(
  strapi: Core.Strapi,
  ctx: Asking,
  reader: Reader,
  asked: EditorsForm
): Promise<ChangesSince> {
  const { documentId, locale, since } = asked;
  const newest = await newestVersions(strapi, knexOf(strapi), reader.uid, documentId);
  const present = newest.filter(({ isPresent }) => isPresent);
  const [own] = await inLocale(strapi, reader.uid, newest, locale);
  const { data: changes } = await findChanges(strapi, reader, documentId, {});
  return {
    version: own?.isPresent ? own.tag : null,
    versions: present.map(({ tag }) => tag),
    changes: changes.filter(({ versions }) =>
      versions.some(({ id, locale: of }) => id > since && (of ?? '') === (own?.locale ?? ''))
    ),
    ...(await bothChanges(strapi, ctx, reader, own?.locale || null, asked)),
  };
}

async function bothChanges(
  strapi: Core.Strapi,
  ctx: Asking,
  reader: Reader,
  locale: string | null,
  { documentId, since, base, mine }: EditorsForm
): Promise<Pick<ChangesSince, 'zone' | 'fields'>> {
  const { uid } = reader;
  const drafts = await draftsOf(strapi, uid, documentId, locale ?? '');
  // Version 0 is the entry as it was before the first one that is recorded.
  const read = drafts.find(({ id }) => (id as number) <= since) ?? (since === 0 ? drafts.at(-1) : undefined);
  const [before, after] = [await contentIn(strapi, read), await contentIn(strapi, drafts[0])];
  const types = contentReader(strapi);
  const written = contentInForm(types, uid, mine, { form: base, content: before ?? {} });
  const changedTo = (content: EntryContent) => compare(strapi, ctx, reader, locale, before, content);
  const { zone, differences: own } = await changedTo(written);
  const others = after ? (await changedTo(after)).differences : [];
  const fields = keptAttributes(types, uid).flatMap(([name]) => {
    const [my, their] = [own, others].map((all) => all.find((one) => one.name === name)?.change ?? null);
    return my || their ? [{ name, of: uid, mine: my, theirs: their }] : [];
  });
  return { zone, fields };
}

/** The versions of what can be edited, newest first. */
async function draftsOf(strapi: Core.Strapi, uid: string, documentId: string, locale: string) {
  const { hasDrafts } = service(strapi, 'types').get(uid)!;
  const rows: Row[] = await versionRows(strapi)
    .select('id', 'content_hash')
    .where({ uid, entry_id: documentId, entry_locale: locale, status: hasDrafts ? 'draft' : 'published' })
    .orderBy('id', 'desc');
  return rows;
}
