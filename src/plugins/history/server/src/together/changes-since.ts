import type { Core } from '@strapi/strapi';

import { knexOf, type Row } from '@guichet/strapi-kit';
import type { EntryContent } from '../domain/entry-content';
import { changedIn, findChanges, type ChangeSummary } from '../look/find-changes';
import type { Reader } from '../look/reader';
import { contentIn, versionRows } from '../record/version-rows';
import { service } from '../services';
import { inLocale, newestVersions } from './newest';

/** What others did to an entry since somebody read it. */
export interface ChangesSince {
  /** The newest version in that locale, `null` if the entry is not there any more. */
  version: string | null;
  /** The newest versions in all locales. */
  versions: string[];
  /** Newest first. */
  changes: ChangeSummary[];
  /** The attributes that differ. */
  changed: string[];
  /** What was read, `null` if it is not kept any more. */
  before: EntryContent | null;
  /** What would be overwritten, `null` if it is not there any more. */
  after: EntryContent | null;
}

/**
 * @param reader sees nothing of fields that they may not read
 * @param since the version that was read
 */
export async function changesSince(
  strapi: Core.Strapi,
  reader: Reader,
  { documentId, locale }: { documentId: string; locale?: string },
  since: number
): Promise<ChangesSince> {
  const { uid } = reader;
  const newest = await newestVersions(strapi, knexOf(strapi), uid, documentId);
  const present = newest.filter(({ isPresent }) => isPresent);
  const [own] = await inLocale(strapi, uid, newest, locale);
  const drafts = await draftsOf(strapi, uid, documentId, own?.locale ?? '');
  // Version 0 is the entry as it was before the first one that is recorded.
  const read = drafts.find(({ id }) => (id as number) <= since) ?? (since === 0 ? drafts.at(-1) : undefined);
  const readable = async (row?: Row) => reader.readable(await contentIn(strapi, row), own?.locale || null);
  const [before, after] = [await readable(read), await readable(drafts[0])];
  const { data: changes } = await findChanges(strapi, reader, documentId, {});
  return {
    version: own?.isPresent ? own.tag : null,
    versions: present.map(({ tag }) => tag),
    changes: changes.filter(({ versions }) =>
      versions.some(({ id, locale: of }) => id > since && (of ?? '') === (own?.locale ?? ''))
    ),
    changed: after === null ? [] : changedIn(before, after),
    before,
    after,
  };
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
