import type { Core } from '@strapi/strapi';

import { type Knex, writeInTurn } from '@guichet/strapi-kit';
import type { End, Relation } from '../relations/roles';
import {
  asRecord,
  hasStatus,
  insertLinks,
  insertRecords,
  isAlive,
  isAt,
  KEY,
  linkedRows,
  localeOf,
  RECORDS,
} from '../records/sql';
import { service } from '../services';

/**
 * Reconciles the records with the entries: at the first start on a database, and after writes by an older version, or past
 * the Document Service. A few statements for each relation.
 *
 * Public links stay public. Lost links come back if the draft that has them was not changed after it was published.
 */
export async function reconcileLinks(strapi: Core.Strapi): Promise<void> {
  const { relations } = service(strapi, 'roles');
  await writeInTurn(strapi, async ({ trx }) => {
    await trx(RECORDS)
      .delete()
      .whereNotIn(
        'relation',
        relations.map(({ name }) => name)
      );
    for (const relation of relations) {
      const statements = new Reconciliation(trx, relation);
      await statements.forget();
      await statements.rememberPublished();
      await statements.rememberUnchangedDrafts();
      await statements.restore();
    }
  });
}

/** The statements for one relation; the same SQL on both databases. */
class Reconciliation {
  constructor(
    private readonly trx: Knex,
    private readonly relation: Relation
  ) {}

  /** Removes records that are not needed any more, and those of links that are not public although both ends are. */
  async forget(): Promise<void> {
    const { trx, relation } = this;
    const { table, source, target, name } = relation;
    await trx.raw(
      `DELETE FROM ${RECORDS} AS record WHERE record.relation = ? AND (NOT (${isAlive(relation)}) OR EXISTS (
         SELECT 1 FROM "${source.table}" AS source, "${target.table}" AS target
         WHERE ${isAt(source)} AND ${hasStatus('source', 'published')}
         AND ${isAt(target)} AND ${hasStatus('target', 'published')}
         AND NOT EXISTS (SELECT 1 FROM "${table}" AS link
           WHERE link."${source.column}" = source.id AND link."${target.column}" = target.id)))`,
      [name]
    );
  }

  async rememberPublished(): Promise<void> {
    const { trx, relation } = this;
    await trx.raw(
      `${insertRecords} ${asRecord(relation)} FROM ${linkedRows(relation, 'published')}
       WHERE 1 = 1 ON CONFLICT (${KEY}) DO NOTHING`,
      [relation.name]
    );
  }

  async rememberUnchangedDrafts(): Promise<void> {
    const { trx, relation } = this;
    const { source, target, isTwoWay } = relation;
    const ends = isTwoWay ? [source, target] : [source];
    await trx.raw(
      `${insertRecords} ${asRecord(relation)} FROM ${linkedRows(relation, 'draft')}
       WHERE ${ends.map((end) => isUnchanged(relation, end)).join(' AND ')}
       ON CONFLICT (${KEY}) DO UPDATE
       SET source_order = excluded.source_order, target_order = excluded.target_order
       WHERE ${RECORDS}.source_order IS DISTINCT FROM excluded.source_order
       OR ${RECORDS}.target_order IS DISTINCT FROM excluded.target_order`,
      [relation.name]
    );
  }

  async restore(): Promise<void> {
    const { trx, relation } = this;
    const { name, source, target } = relation;
    await trx.raw(insertLinks(relation, 'published', '1 = 1', [source, target]), [name]);
  }
}

/**
 * Whether a draft was last written before it was published. The published row's own `updated_at` does not say: the row may
 * be written later, together with another locale. If an end is not published, the time of the other end counts.
 *
 * This is a sub-select, because PostgreSQL joins whole tables to each other when it has no statistics, for example after a
 * restore.
 */
function isUnchanged({ source, target, isTwoWay }: Relation, end: End): string {
  const other = end === source ? target : source;
  const published = isTwoWay ? `COALESCE(${publishedAt(end)}, ${publishedAt(other)})` : publishedAt(end);
  return `${end.name}.updated_at <= ${published}`;
}

const publishedAt = ({ name, table }: End) =>
  `(SELECT public.published_at FROM "${table}" AS public WHERE public.document_id = ${name}.document_id
    AND ${localeOf('public')} = ${localeOf(name)} AND ${hasStatus('public', 'published')})`;
