import type { Core } from '@strapi/strapi';

import { type Knex, knexOf, queryBuilder } from '@guichet/strapi-kit';
import { contentOf, movedLinks, type EntryContent } from '../domain/entry-content';
import { hashOf } from './stored-content';
import { contentReader, type HistoryType } from '../schema/history-types';
import { service } from '../services';
import type { Author } from './author';
import { Contents } from './contents';
import { pruneSeries } from './prune';
import { versionRows } from './version-rows';

/** What happened to an entry. All versions that follow from it share its id. */
export interface Change {
  id: string;
  action: string;
  /** ms (UTC) */
  at: number;
  author: Author;
}

/** The newest version of an entry in one locale, as draft or as published. */
interface Latest {
  id: number;
  locale: string;
  status: string;
  /** `null`: there was no such version of the entry any more. */
  hash: string | null;
}

/** A version that was recorded just now. */
export interface Recorded {
  locale: string;
  before: EntryContent | null;
  after: EntryContent | null;
}

/** Writes versions. */
export interface Versions {
  /** Records an entry as it is before its first change here: from a database that is older than its history. */
  begin: (trx: Knex, type: HistoryType, documentId: string, change: Change) => Promise<void>;
  /**
   * Records what differs from the entry's newest versions, and the same for entries that it was linked to or from.
   *
   * @returns what was recorded of the entry itself
   */
  record: (trx: Knex, type: HistoryType, documentId: string, change: Change) => Promise<Recorded[]>;
  /** The content with a hash that a version names. */
  read: (hash: string) => Promise<EntryContent>;
}

/** @returns the service `plugin::history.versions` */
export function createVersions({ strapi }: { strapi: Core.Strapi }): Versions {
  return {
    begin: async (trx, type, documentId, change) => {
      const known = await latestOf(strapi, trx, type.uid, documentId);
      if (known.length === 0)
        await recordEntry(strapi, trx, type, documentId, { ...change, action: 'began' }, []);
    },
    read: async (hash) => JSON.parse(await new Contents(strapi, knexOf(strapi)).read(hash)) as EntryContent,
    record: async (trx, type, documentId, change) => {
      const latest = await latestOf(strapi, trx, type.uid, documentId);
      const recorded = await recordEntry(strapi, trx, type, documentId, change, latest);
      for (const [uid, ids] of linkedIn(type, recorded)) {
        const other = service(strapi, 'types').get(uid)!;
        for (const id of ids) {
          const known = await latestOf(strapi, trx, uid, id);
          await recordEntry(strapi, trx, other, id, { ...change, action: 'link' }, known);
        }
      }
      return recorded;
    },
  };
}

async function recordEntry(
  strapi: Core.Strapi,
  trx: Knex,
  type: HistoryType,
  documentId: string,
  change: Change,
  latest: Latest[]
): Promise<Recorded[]> {
  const contents = new Contents(strapi, trx);
  const recorded: Recorded[] = [];
  const current = await contentsOf(strapi, type, documentId);
  const keys = new Set([...latest.map(keyOf), ...current.keys()]);
  for (const key of keys) {
    const before = latest.find((one) => keyOf(one) === key);
    const content = current.get(key) ?? null;
    const json = content && JSON.stringify(content);
    const hash = json && hashOf(json);
    if (hash === (before?.hash ?? null)) continue;
    if (json) await contents.keep(json, before?.hash ?? null);
    if (before) await versionRows(strapi, trx).where({ id: before.id }).update({ is_latest: false });
    await insert(strapi, trx, type.uid, documentId, key, hash, change, before === undefined);
    const [status, locale] = key.split(' ');
    await pruneSeries(strapi, trx, { uid: type.uid, documentId, locale, status }, type.versions);
    const former = before?.hash ? (JSON.parse(await contents.read(before.hash)) as EntryContent) : null;
    recorded.push({ locale, before: former, after: content });
  }
  return recorded;
}

/** The other entries that the links of an entry changed for, by their type. */
function linkedIn({ shared }: HistoryType, recorded: Recorded[]): Map<string, Set<string>> {
  const linked = new Map<string, Set<string>>();
  for (const { attribute, target } of shared) {
    const ids = linked.get(target) ?? new Set();
    for (const { before, after } of recorded)
      for (const id of movedLinks(before, after, attribute)) ids.add(id);
    linked.set(target, ids);
  }
  return linked;
}

const keyOf = ({ locale, status }: { locale: string; status: string }) => `${status} ${locale}`;

async function latestOf(strapi: Core.Strapi, trx: Knex, uid: string, documentId: string): Promise<Latest[]> {
  return versionRows(strapi, trx)
    .select({ id: 'id', locale: 'entry_locale', status: 'status', hash: 'content_hash' })
    .where({ uid, entry_id: documentId, is_latest: true });
}

/** What an entry is now, by status and locale. */
async function contentsOf(
  strapi: Core.Strapi,
  { uid, hasDrafts, populate }: HistoryType,
  documentId: string
): Promise<Map<string, EntryContent>> {
  const reader = contentReader(strapi);
  // Without the subscribers of the database layer: nothing is computed.
  const rows = await queryBuilder(strapi, uid).init({ where: { documentId }, populate }).execute();
  return new Map(
    rows.map((row) => {
      const status = hasDrafts && row.publishedAt === null ? 'draft' : 'published';
      const locale = (row.locale as string | null) ?? '';
      return [keyOf({ locale, status }), contentOf(reader, uid, row)];
    })
  );
}

async function insert(
  strapi: Core.Strapi,
  trx: Knex,
  uid: string,
  documentId: string,
  key: string,
  hash: string | null,
  { id, action, at, author }: Change,
  isFirst: boolean
): Promise<void> {
  const [status, locale] = key.split(' ');
  await versionRows(strapi, trx).insert({
    uid,
    entry_id: documentId,
    entry_locale: locale,
    status,
    change: id,
    action,
    at,
    author_kind: author.kind,
    author_id: author.id,
    author_name: author.name,
    origin: author.origin,
    content_hash: hash,
    is_latest: true,
    is_first: isFirst,
  });
}
