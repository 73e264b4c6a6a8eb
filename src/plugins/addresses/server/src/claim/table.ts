import type { Core } from '@strapi/strapi';

import { type Knex, metadataOf } from '@guichet/strapi-kit';
import { SLUG } from '../constants';
import type { AddressedType } from '../schema/addressed-types';

/** A slug of a document in the table. */
export interface KnownSlug {
  slug: string;
  /** Whether it is or was the address of a public entry. */
  wasPublic: boolean;
  /** Whether another slug has replaced it. */
  isReplaced: boolean;
}

/** The owner of a slug. */
export interface SlugOwner {
  documentId: string;
  wasPublic: boolean;
}

/**
 * The slugs of each type's documents. Each slug has one row, also under concurrent writes. See docs/glossary.md#words.
 */
export class SlugTable {
  private readonly name: string;

  constructor(
    strapi: Core.Strapi,
    private readonly trx: Knex
  ) {
    this.name = metadataOf(strapi, SLUG).tableName;
  }

  async ofDocument(uid: string, documentId: string): Promise<KnownSlug[]> {
    const rows = await this.trx(this.name)
      .select('slug', 'was_public', 'replaced_at')
      .where({ uid, entry_id: documentId });
    return rows.map(({ slug, was_public, replaced_at }) => ({
      slug,
      wasPublic: Boolean(was_public),
      isReplaced: replaced_at !== null,
    }));
  }

  async ownerOf(uid: string, slug: string): Promise<SlugOwner | null> {
    const row = await this.trx(this.name).select('entry_id', 'was_public').where({ uid, slug }).first();
    return row ? { documentId: row.entry_id, wasPublic: Boolean(row.was_public) } : null;
  }

  /**
   * Those of some slugs that another document has, or had when it was public: a new entry does not get an old address of an
   * entry that still exists.
   *
   * @param documentId of the document that wants one; `null`: it does not exist yet
   */
  async taken(type: AddressedType, slugs: string[], documentId: string | null): Promise<string[]> {
    const rows = this.trx(this.name)
      .select('slug')
      .where({ uid: type.uid })
      .whereIn('slug', slugs)
      .where((either) =>
        either
          .whereExists(this.uses(type))
          .orWhere((old) => old.where({ was_public: true }).whereExists(this.rowsOf(type)))
      );
    if (documentId !== null) rows.whereNot({ entry_id: documentId });
    return (await rows).map(({ slug }) => slug);
  }

  async isFree(type: AddressedType, slug: string): Promise<boolean> {
    const rows = this.trx(this.name).where({ uid: type.uid, slug }).whereExists(this.uses(type));
    return (await rows.first('id')) === undefined;
  }

  /**
   * Gives slugs to a document, if nobody has them or no row of their owner uses them any more.
   *
   * @returns those that belong to the document from now on; another document has the others
   */
  async claim(type: AddressedType, documentId: string, slugs: string[]): Promise<string[]> {
    if (slugs.length === 0) return [];
    const { uid } = type;
    // In a fixed order, so that transactions that wait for each other's slugs do not deadlock.
    const rows = [...slugs].sort().map((slug) => ({ uid, slug, entry_id: documentId, was_public: false }));
    const made = await this.trx(this.name)
      .insert(rows)
      .onConflict(['uid', 'slug'])
      .ignore()
      .returning('slug');
    if (made.length === rows.length) return slugs;
    const taken = await this.trx(this.name)
      .update({ entry_id: documentId, was_public: false, replaced_at: null })
      .where({ uid })
      .whereIn('slug', slugs)
      .whereNotExists(this.uses(type))
      .returning('slug');
    return [...made, ...taken].map(({ slug }) => slug);
  }

  async free(uid: string, documentId: string, slugs: string[]): Promise<void> {
    if (slugs.length > 0) await this.those(uid, documentId, slugs).delete();
  }

  /** @param changes to `was_public` and `replaced_at` */
  async mark(uid: string, documentId: string, slugs: string[], changes: object): Promise<void> {
    if (slugs.length > 0) await this.those(uid, documentId, slugs).update(changes);
  }

  private those(uid: string, documentId: string, slugs: string[]) {
    return this.trx(this.name).where({ uid, entry_id: documentId }).whereIn('slug', slugs);
  }

  /** The rows that use a slug, among those of its document. */
  private uses(type: AddressedType) {
    return this.rowsOf(type).whereRaw('entry.?? = ??.slug', [type.column, this.name]);
  }

  /** All rows of a slug's document. */
  private rowsOf({ table }: AddressedType) {
    const { trx, name } = this;
    return trx({ entry: table }).select(trx.raw('1')).whereRaw('entry.document_id = ??.entry_id', [name]);
  }
}
