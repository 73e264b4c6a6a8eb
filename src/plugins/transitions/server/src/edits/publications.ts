import type { Core } from '@strapi/strapi';

import { type Row, type TransactionKnex, metadataOf } from '@guichet/strapi-kit';
import { PUBLICATION } from '../constants';
import type { KnownPublication, Publication, Versions } from './publication';

/** What was announced of a document's edits, as stored in its row. */
export interface RecordedPublication extends KnownPublication {
  id: number;
  uid: string;
  documentId: string;
  /** ms (UTC). When it was last written, if that has not been compared yet. */
  writtenAt: number | null;
  /** ms (UTC). When it has to be compared. */
  nextAt: number | null;
}

/** Which document a row belongs to. */
export type Due = Pick<RecordedPublication, 'id' | 'uid' | 'documentId'>;

/** Due whatever the clock says. */
const AT_ONCE = 0;
/** Rows per statement; SQLite accepts no more values than these have. */
const IN_ONE_STATEMENT = 200;

/** The table with what was announced of edits, inside a transaction or outside. */
export class Publications {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly trx?: TransactionKnex
  ) {}

  /**
   * Marks documents as written, so that they are compared.
   *
   * @param writtenAt ms (UTC)
   */
  async mark(uid: string, documentIds: string[], writtenAt: number): Promise<void> {
    const rows = documentIds.map((documentId) => ({
      ...{ uid, entry_id: documentId, versions: '{}' },
      ...{ written_at: writtenAt, waiting_since: writtenAt, next_at: AT_ONCE },
    }));
    // An editor who keeps writing must not hide how long nothing was announced.
    const { tableName } = metadataOf(this.strapi, PUBLICATION);
    const first = `COALESCE(${tableName}.waiting_since, excluded.waiting_since)`;
    const waiting = { waiting_since: this.strapi.db.connection.raw(first) };
    await this.upsert(rows, { written_at: writtenAt, next_at: AT_ONCE, ...waiting });
  }

  /** Marks all documents that are known to be public in a locale. */
  async markLocale(locale: string, writtenAt: number): Promise<void> {
    await this.table()
      .whereRaw('CAST(versions AS TEXT) LIKE ?', [`%"${locale}":%`])
      .update({ written_at: writtenAt, waiting_since: writtenAt, next_at: AT_ONCE });
  }

  /** Records what already exists as announced. */
  async know(uid: string, publications: Map<string, Publication>): Promise<void> {
    const rows = [...publications].map(([documentId, one]) => ({ uid, entry_id: documentId, ...asRow(one) }));
    await this.upsert(rows, ['versions', 'slug', 'written_at', 'waiting_since', 'next_at']);
  }

  /** All that is recorded of a type. */
  async all(uid: string): Promise<RecordedPublication[]> {
    return ((await this.table().where({ uid })) as Row[]).map(asRecorded);
  }

  /**
   * Documents that were written, or whose embargo has ended.
   *
   * @param now ms (UTC)
   */
  async due(uids: string[], now: number): Promise<Due[]> {
    const rows: Due[] = await this.table()
      .select('id', 'uid', 'entry_id as documentId')
      .where('next_at', '<=', now)
      .whereIn('uid', uids)
      .orderBy('id');
    return rows;
  }

  /**
   * The same, locked until the end of the transaction, without those that another instance has locked. Uses an update
   * that changes nothing, because SQLite has no other lock.
   */
  async take(ids: number[], now: number): Promise<RecordedPublication[]> {
    const free = this.table().select('id').whereIn('id', ids).where('next_at', '<=', now);
    if (this.strapi.db.dialect.client === 'postgres') free.forUpdate().skipLocked();
    const same = { next_at: this.strapi.db.connection.ref('next_at') };
    return (await this.table().update(same).whereIn('id', free).returning('*')).map(asRecorded);
  }

  async settle({ id }: RecordedPublication, publication: Publication): Promise<void> {
    const { row, nextAt } = publication;
    if (row === null && nextAt === null) await this.table().where({ id }).delete();
    else await this.table().where({ id }).update(asRow(publication));
  }

  /** @param changed the columns to update in rows that exist, or their new values */
  private async upsert(rows: Row[], changed: string[] | Row): Promise<void> {
    for (let start = 0; start < rows.length; start += IN_ONE_STATEMENT) {
      const some = rows.slice(start, start + IN_ONE_STATEMENT);
      await this.table()
        .insert(some)
        .onConflict(['uid', 'entry_id'])
        .merge(changed as Row);
    }
  }

  private table() {
    const { strapi, trx } = this;
    const query = strapi.db.connection(metadataOf(strapi, PUBLICATION).tableName);
    return trx ? query.transacting(trx) : query;
  }
}

function asRow({ versions, slug, nextAt }: Publication): Row {
  const settled = { written_at: null, waiting_since: null, next_at: nextAt };
  return { versions: JSON.stringify(versions), slug, ...settled };
}

/** SQLite stores JSON as text, and PostgreSQL's driver returns large numbers as text. */
function asRecorded({ id, uid, entry_id, versions, slug, written_at, next_at }: Row): RecordedPublication {
  return {
    id: Number(id),
    uid: uid as string,
    documentId: entry_id as string,
    versions: (typeof versions === 'string' ? JSON.parse(versions) : versions) as Versions,
    slug: (slug as string | null) ?? null,
    writtenAt: written_at === null ? null : Number(written_at),
    nextAt: next_at === null ? null : Number(next_at),
  };
}
