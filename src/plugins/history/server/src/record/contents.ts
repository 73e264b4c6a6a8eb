import type { Core } from '@strapi/strapi';

import { type Knex, metadataOf } from '@guichet/strapi-kit';
import { CONTENT } from '../constants';
import { baseFor, compress, decompress, hashOf, type StoredContent } from './stored-content';

/** The contents of versions, each stored once. */
export class Contents {
  private readonly table: string;

  constructor(
    strapi: Core.Strapi,
    private readonly trx: Knex
  ) {
    this.table = metadataOf(strapi, CONTENT).tableName;
  }

  /** @param former the hash of the content that it replaces, which it is likely to resemble */
  async keep(json: string, former: string | null): Promise<void> {
    if (await this.find(hashOf(json))) return;
    const base = former && baseFor((await this.find(former))!);
    const stored = compress(json, base ? { hash: base, json: await this.read(base) } : null);
    // Somebody else may have written the same meanwhile.
    await this.trx(this.table).insert(stored).onConflict('hash').ignore();
  }

  /** The JSON of a content that is stored. */
  async read(hash: string): Promise<string> {
    const stored = (await this.find(hash))!;
    return decompress(stored, stored.base && (await this.read(stored.base)));
  }

  private find(hash: string): Promise<StoredContent | undefined> {
    return this.trx(this.table).select('hash', 'base', 'bytes').where({ hash }).first();
  }
}
