import type { Core } from '@strapi/strapi';

import { SLUG } from '../constants';
import type { AddressedType } from '../schema/addressed-types';
import { tableOf, type Trx } from '../seam';

/** A slug as a row of a document has it. */
export interface Used {
  slug: string;
  isPublished: boolean;
}

/** The slugs that the rows of a document have, draft and published, in all locales; oldest row first. */
export async function slugsUsed(trx: Trx, type: AddressedType, documentId: string): Promise<Used[]> {
  const rows = await trx(type.table)
    .select(`${type.column} as slug`, 'published_at as publishedAt')
    .where({ document_id: documentId })
    .whereNotNull(type.column)
    .orderBy('id');
  return rows
    .filter(({ slug }) => slug !== '')
    .map(({ slug, publishedAt }) => ({ slug, isPublished: publishedAt !== null }));
}

/** The slugs that belong to documents of each type: one row for a slug, whatever the database does at the same time. */
export class SlugTable {
  private readonly name: string;

  constructor(
    strapi: Core.Strapi,
    private readonly trx: Trx
  ) {
    this.name = tableOf(strapi, SLUG).tableName;
  }

  async ofDocument(uid: string, documentId: string): Promise<string[]> {
    const rows = await this.trx(this.name).select('slug').where({ uid, entry_id: documentId });
    return rows.map(({ slug }) => slug);
  }

  async ownerOf(uid: string, slug: string): Promise<string | null> {
    const row = await this.trx(this.name).select('entry_id').where({ uid, slug }).first();
    return row?.entry_id ?? null;
  }

  /** Those of some slugs that belong to any document. */
  async taken(uid: string, slugs: string[]): Promise<string[]> {
    const rows = await this.trx(this.name).select('slug').where({ uid }).whereIn('slug', slugs);
    return rows.map(({ slug }) => slug);
  }

  /** @returns those that belong to the document from now on; the others are another one's */
  async claim(uid: string, documentId: string, slugs: string[]): Promise<string[]> {
    if (slugs.length === 0) return [];
    // In one order: transactions that wait for each other's slugs must not do so in a circle.
    const rows = [...slugs].sort().map((slug) => ({ uid, slug, entry_id: documentId }));
    const claimed = await this.trx(this.name)
      .insert(rows)
      .onConflict(['uid', 'slug'])
      .ignore()
      .returning('slug');
    return claimed.map(({ slug }) => slug);
  }

  async free(uid: string, documentId: string, slugs: string[]): Promise<void> {
    if (slugs.length === 0) return;
    await this.trx(this.name).delete().where({ uid, entry_id: documentId }).whereIn('slug', slugs);
  }
}
