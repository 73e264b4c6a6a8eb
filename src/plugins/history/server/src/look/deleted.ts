import type { Core } from '@strapi/strapi';

import type { Row } from '@guichet/strapi-kit';
import { zoneOf } from '../partners';
import { versionRows } from '../record/version-rows';
import { madeBy, type ChangeSummary } from './find-changes';
import { lastContents } from './last-contents';
import { titleIn } from './names';
import { readerOf, type Asking } from './reader';

/** An entry that is in no locale any more. */
export interface DeletedEntry extends Pick<ChangeSummary, 'at' | 'author'> {
  documentId: string;
  /** `null`: it had none, or the reader may not read it. */
  title: string | null;
  /** Those that the reader may read; `[null]` if the type is not localized. */
  locales: (string | null)[];
  /** In which its dates are said (IANA). */
  zone: string;
  /** Of its deletion: `before` asks for older ones. */
  id: number;
}

const PAGE = 25;

/** The deleted entries of a type that the reader may read, the last deleted first. */
export async function findDeleted(
  strapi: Core.Strapi,
  ctx: Asking,
  uid: string,
  before?: number
): Promise<{ data: DeletedEntry[]; next: number | null }> {
  const query = versionRows(strapi)
    .select('entry_id')
    .max({ id: 'id' })
    .where({ uid, is_latest: true })
    .groupBy('entry_id')
    .havingRaw('count(content_hash) = 0')
    .orderBy('id', 'desc')
    .limit(PAGE + 1);
  if (before) query.havingRaw('max(id) < ?', [before]);
  const found = (await query) as { entry_id: string; id: number }[];
  const page = found.slice(0, PAGE);
  const entries = await Promise.all(
    page.map(({ entry_id, id }) => deletedEntry(strapi, ctx, uid, entry_id, id))
  );
  const next = found.length > PAGE ? Number(page.at(-1)!.id) : null;
  return { data: entries.filter((entry) => entry !== null), next };
}

async function deletedEntry(
  strapi: Core.Strapi,
  ctx: Asking,
  uid: string,
  documentId: string,
  id: number
): Promise<DeletedEntry | null> {
  const reader = await readerOf(strapi, ctx, uid, documentId);
  const last = await lastContents(strapi, uid, documentId, null);
  const shown = last.filter(({ locale }) => reader.may('read', locale));
  if (shown.length === 0) return null;
  const row: Row = await versionRows(strapi).where({ id }).first();
  const { at, author } = madeBy(row);
  const title = await titleIn(strapi, uid, reader.readable(shown[0].content, shown[0].locale));
  const zone = zoneOf(strapi, uid, shown[0].content);
  return { id: Number(id), documentId, title, locales: shown.map(({ locale }) => locale), at, author, zone };
}
