import type { Knex } from '@guichet/strapi-kit';
import type { Role } from '../relations/roles';
import {
  asRecord,
  insertLinks,
  insertRecords,
  isAlive,
  isAt,
  KEY,
  linkedRows,
  localeOf,
  RECORDS,
  type PublicationStatus,
} from './sql';

/** A row of a document, in one of its locales. */
export interface DocumentRow {
  id: number;
  /** `null` for types without locales. */
  locale: string | null;
  publishedAt: unknown;
}

/** The rows of a document, drafts and published ones, in all locales. */
export async function rowsOf(trx: Knex, table: string, documentId: string): Promise<DocumentRow[]> {
  return trx(table).select('id', 'locale', 'published_at as publishedAt').where({ document_id: documentId });
}

/**
 * The links of a document that was just written, at its end of one relation. Each method makes a fixed number of
 * statements, however many entries there are.
 */
export class DocumentLinks {
  constructor(
    private readonly trx: Knex,
    private readonly role: Role,
    private readonly documentId: string
  ) {}

  /** Records the links of the drafts in some locales. Removes all other records of these locales. */
  async remember(locales: string[]): Promise<void> {
    const { trx, documentId } = this;
    const { relation, own } = this.role;
    const drafts = linkedRows(relation, 'draft');
    const whose = `IN (${locales.map(() => '?').join(', ')})`;
    const scope = [relation.name, documentId, ...locales];
    await trx.raw(
      `DELETE FROM ${RECORDS} AS record
       WHERE record.relation = ? AND record.${own.name}_id = ? AND record.${own.name}_locale ${whose}
       AND NOT EXISTS (SELECT 1 FROM ${drafts} WHERE ${isAt(relation.source)} AND ${isAt(relation.target)})`,
      scope
    );
    // The order at the other end is decided by the entry there.
    const order = `${own.name}_order`;
    await trx.raw(
      `${insertRecords} ${asRecord(relation)} FROM ${drafts}
       WHERE ${own.name}.document_id = ? AND ${localeOf(own.name)} ${whose}
       ON CONFLICT (${KEY}) DO UPDATE SET ${order} = excluded.${order}`,
      scope
    );
    if (this.takesFromOthers()) await this.forgetOthers(whose, scope);
  }

  /** Removes records of links that no published entry has any more. */
  async forget(): Promise<void> {
    const { relation, own } = this.role;
    await this.trx.raw(
      `DELETE FROM ${RECORDS} AS record
       WHERE record.relation = ? AND record.${own.name}_id = ? AND NOT (${isAlive(relation)})`,
      [relation.name, this.documentId]
    );
  }

  /**
   * Gives new rows of the document the recorded links. Strapi makes some of them. For relations with attributes at both ends,
   * or of a type with itself, it also makes links that nobody has published.
   */
  async restore(status: PublicationStatus, ids: number[]): Promise<void> {
    const { relation, own } = this.role;
    const whose = `IN (${ids.map(() => '?').join(', ')})`;
    if (relation.isTwoWay || relation.isSelf) await this.removeOthers(whose, ids);
    // The order at a draft's other end may have been edited since.
    const updated = status === 'published' ? [relation.source, relation.target] : [own];
    const where = `record.${own.name}_id = ? AND ${own.name}.id ${whose}`;
    await this.trx.raw(insertLinks(relation, status, where, updated), [
      relation.name,
      this.documentId,
      ...ids,
    ]);
    if (this.takesFromOthers()) await this.unlinkOthers(whose, ids);
  }

  /** The rows that link to one of the document's rows, such as its draft. */
  async leadingTo(id: number): Promise<number[]> {
    const { relation, own, other } = this.role;
    const links = await this.trx(relation.table)
      .where({ [own.column]: id })
      .select({ from: other.column });
    return links.map(({ from }) => from as number);
  }

  /** Removes links to a row of the document from all other rows. */
  async keepLeadingTo(id: number, rows: number[]): Promise<void> {
    const { relation, own, other } = this.role;
    await this.trx(relation.table)
      .where({ [own.column]: id })
      .whereNotIn(other.column, rows)
      .delete();
  }

  /**
   * Whether an entry can be linked from one document only. Strapi enforces that only if both ends have an attribute.
   */
  private takesFromOthers(): boolean {
    const { relation, other } = this.role;
    return relation.isTwoWay && other.hasOne;
  }

  private async forgetOthers(whose: string, scope: string[]): Promise<void> {
    const { own, other } = this.role;
    const [id, locale] = [`${other.name}_id`, `${other.name}_locale`];
    await this.trx.raw(
      `DELETE FROM ${RECORDS} AS record
       WHERE record.relation = ? AND record.${own.name}_id <> ? AND (record.${id}, record.${locale}) IN (
         SELECT ours.${id}, ours.${locale} FROM ${RECORDS} AS ours
         WHERE ours.relation = ? AND ours.${own.name}_id = ? AND ours.${own.name}_locale ${whose})`,
      [scope[0], scope[1], ...scope]
    );
  }

  private async removeOthers(whose: string, ids: number[]): Promise<void> {
    const { relation, own } = this.role;
    const { table, source, target } = relation;
    await this.trx.raw(
      `DELETE FROM "${table}" AS link WHERE link."${own.column}" ${whose} AND NOT EXISTS (
         SELECT 1 FROM "${source.table}" AS source, "${target.table}" AS target, ${RECORDS} AS record
         WHERE source.id = link."${source.column}" AND target.id = link."${target.column}"
         AND record.relation = ? AND ${isAt(source)} AND ${isAt(target)})`,
      [...ids, relation.name]
    );
  }

  private async unlinkOthers(whose: string, ids: number[]): Promise<void> {
    const { relation, own, other } = this.role;
    await this.trx.raw(
      `DELETE FROM "${relation.table}" WHERE "${own.column}" NOT ${whose} AND "${other.column}" IN (
         SELECT "${other.column}" FROM "${relation.table}" WHERE "${own.column}" ${whose})`,
      [...ids, ...ids]
    );
  }
}
