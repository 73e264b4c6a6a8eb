import type { Core } from '@strapi/strapi';

import { type Knex, metadataOf, writeInTurn } from '@guichet/strapi-kit';
import { fillFirstPublications } from '../claim/first-publication';
import { SLUG } from '../constants';
import type { AddressedType } from '../schema/addressed-types';
import { instant } from '../partners';
import { service } from '../services';

/** The maximum number of duplicates of a type in the log. */
const NAMED = 50;

/**
 * Reconciles the table of slugs with the entries: at the first start on a database or with a type that opts in, and after
 * writes by an older version, or past the Document Service. A few statements for each type.
 *
 * If several documents of an old database have the same slug, the one with the oldest row owns it. All of them stay as
 * they are, and a warning names them.
 */
export async function reconcileSlugs(strapi: Core.Strapi): Promise<void> {
  const types = [...service(strapi, 'types').values()];
  await writeInTurn(strapi, async ({ trx }) => {
    for (const type of types) {
      const statements = new Reconciliation(trx, type, metadataOf(strapi, SLUG).tableName);
      await statements.retireUnused(instant(strapi));
      await statements.addMissing();
      await statements.markPublic();
      if (type.hasDrafts) await fillFirstPublications(trx, type);
      warnOf(strapi, type, await statements.duplicates());
    }
  });
}

interface Duplicate {
  slug: string;
  /** The owner of the slug, and another document that has it. */
  owner: string;
  other: string;
}

function warnOf(strapi: Core.Strapi, { uid }: AddressedType, duplicates: Duplicate[]): void {
  for (const { slug, owner, other } of duplicates.slice(0, NAMED)) {
    strapi.log.warn(
      `addresses: two entries of ${uid} have the slug "${slug}": it belongs to ${owner}; ` +
        `open ${other} in the admin and give it another one`
    );
  }
  if (duplicates.length > NAMED) {
    strapi.log.warn(
      `addresses: more entries of ${uid} have another one's slug; they are named after these are corrected`
    );
  }
}

/** The statements for one type; the same SQL on both databases. */
class Reconciliation {
  private readonly names: string[];

  constructor(
    private readonly trx: Knex,
    private readonly type: AddressedType,
    private readonly slugs: string
  ) {
    this.names = [type.table, type.column];
  }

  /** Removes slugs that no row uses any more; those that were public stay as old addresses. */
  async retireUnused(now: number): Promise<void> {
    const { trx, type, slugs } = this;
    const [table, column] = this.names;
    const unused = `uid = ? AND NOT EXISTS (
      SELECT 1 FROM ?? AS entry WHERE entry.document_id = ??.entry_id AND entry.?? = ??.slug)`;
    const names = [type.uid, table, slugs, column, slugs];
    await trx.raw(`DELETE FROM ?? WHERE was_public IS NOT TRUE AND ${unused}`, [slugs, ...names]);
    await trx.raw(
      `UPDATE ?? SET replaced_at = ? WHERE was_public IS TRUE AND replaced_at IS NULL AND ${unused}`,
      [slugs, new Date(now), ...names]
    );
  }

  /** Reads the known slugs once, not for each entry: PostgreSQL assumes that a table that is being filled is empty. */
  async addMissing(): Promise<void> {
    const { trx, type, slugs } = this;
    const [table, column] = this.names;
    await trx.raw(
      `INSERT INTO ?? (uid, slug, entry_id)
       SELECT CAST(? AS VARCHAR(255)), entry.??, entry.document_id FROM ?? AS entry
       JOIN (SELECT MIN(id) AS id FROM ?? WHERE ?? <> '' GROUP BY ??) AS oldest ON oldest.id = entry.id
       WHERE entry.?? NOT IN (SELECT known.slug FROM ?? AS known WHERE known.uid = ? AND known.slug IS NOT NULL)`,
      [slugs, type.uid, column, table, table, column, column, column, slugs, type.uid]
    );
  }

  async markPublic(): Promise<void> {
    const { trx, type, slugs } = this;
    const [table, column] = this.names;
    await trx.raw(
      `UPDATE ?? SET was_public = TRUE, replaced_at = NULL
       WHERE uid = ? AND (was_public IS NOT TRUE OR replaced_at IS NOT NULL) AND EXISTS (
         SELECT 1 FROM ?? AS entry WHERE entry.document_id = ??.entry_id AND entry.?? = ??.slug
           AND ${type.hasDrafts ? 'entry.published_at IS NOT NULL' : 'TRUE'})`,
      [slugs, type.uid, table, slugs, column, slugs]
    );
  }

  async duplicates(): Promise<Duplicate[]> {
    const { trx, type, slugs } = this;
    const [table, column] = this.names;
    return trx({ entry: table })
      .join({ known: slugs }, (join) =>
        join.on('known.slug', `entry.${column}`).andOnVal('known.uid', type.uid)
      )
      .distinct('known.slug', 'known.entry_id as owner', 'entry.document_id as other')
      .whereRaw('entry.document_id <> known.entry_id')
      .orderBy(['known.slug', 'entry.document_id'])
      .limit(NAMED + 1);
  }
}
