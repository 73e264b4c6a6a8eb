import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Knex, Row } from '@guichet/strapi-kit';
import type { EntryContent } from '../domain/entry-content';
import { Contents } from '../record/contents';
import { changedIn } from '../look/find-changes';
import { versionRows } from '../record/version-rows';
import { service } from '../services';
import { iso } from './kept-since';

/** What was published of an entry in one locale at an instant, if that has changed since. */
export interface PastEntry {
  uid: string;
  documentId: string;
  /** `null` if the type is not localized. */
  locale: string | null;
  /** When it was published, ms (UTC). */
  at: number;
  /** What is different from what is published now; everything if nothing is. `null`: it was not public. */
  content: EntryContent | null;
}

/** How many entries may have changed since. Each takes some milliseconds, in which nobody else writes. */
const LIMIT = 1000;

/**
 * @param instant ms (UTC)
 * @throws ValidationError (400) if there are too many, or versions of that time were removed because there were too many
 */
export async function findPast(strapi: Core.Strapi, trx: Knex, instant: number): Promise<PastEntry[]> {
  const changed: Row[] = await versionRows(strapi, trx)
    .select('uid', 'entry_id', 'entry_locale', 'status', 'content_hash')
    .where({ status: 'published', is_latest: true })
    .whereIn('uid', [...service(strapi, 'types').keys()])
    .where('at', '>', instant)
    .limit(LIMIT + 1);
  if (changed.length > LIMIT) {
    throw new errors.ValidationError(
      `asPublished at ${iso(instant)}: more than ${LIMIT} entries have changed since. Ask for a later instant`
    );
  }
  const contents = new Contents(strapi, trx);
  const past: PastEntry[] = [];
  for (const { content_hash: present, ...series } of changed) {
    const row = await inEffect(versionRows(strapi, trx).where(series), instant);
    const content = await read(contents, row?.content_hash);
    past.push({
      uid: series.uid as string,
      documentId: series.entry_id as string,
      locale: (series.entry_locale as string) || null,
      at: Number(row?.at),
      content: content && differing(content, await read(contents, present)),
    });
  }
  return past;
}

async function read(contents: Contents, hash: unknown): Promise<EntryContent | null> {
  return hash ? (JSON.parse(await contents.read(hash as string)) as EntryContent) : null;
}

function differing(content: EntryContent, present: EntryContent | null): EntryContent {
  const names = changedIn(present, content);
  return present ? Object.fromEntries(names.map((name) => [name, content[name]])) : content;
}

/** @returns undefined: the entry did not exist */
async function inEffect(series: ReturnType<Knex>, instant: number): Promise<Row | undefined> {
  const row: Row | undefined = await series.clone().where('at', '<=', instant).orderBy('id', 'desc').first();
  if (row) return row;
  const first: Row = await series.clone().orderBy('id').first();
  // It is older than its history, in which nobody had changed it before.
  if (first.action === 'began') return first;
  if (first.is_first) return undefined;
  throw new errors.ValidationError(
    `asPublished at ${iso(instant)}: ${String(first.uid)} ${String(first.entry_id)} has changed so often that its versions of` +
      ` that time are gone. Ask for an instant from ${iso(Number(first.at))}`
  );
}
