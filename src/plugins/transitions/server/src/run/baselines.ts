import type { Core } from '@strapi/strapi';

import type { TransactionKnex } from '@guichet/strapi-kit';

/** Locks by which instances that start at once wait for each other; any number that nobody else takes. */
const LOCK = 7_261_949;

/**
 * Records what is there already the first time that a type is seen in the life of a database: nothing is announced of the
 * past.
 */
export class Baselines<Type extends { uid: string }> {
  private readonly seen = new Set<string>();

  /**
   * @param key under which it is kept which types were seen
   * @param record records all that is there of a type, in the transaction
   */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly key: string,
    private readonly record: (type: Type, trx: TransactionKnex) => Promise<void>
  ) {}

  async ensure(type: Type): Promise<void> {
    if (this.seen.has(type.uid)) return;
    await this.strapi.db.transaction(async ({ trx }) => {
      if (this.strapi.db.dialect.client === 'postgres') {
        await trx.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
      }
      const store = this.strapi.store({ type: 'plugin', name: 'transitions' });
      const uids = ((await store.get({ key: this.key })) ?? []) as string[];
      if (uids.includes(type.uid)) return;
      await this.record(type, trx);
      await store.set({ key: this.key, value: [...uids, type.uid] });
    });
    this.seen.add(type.uid);
  }
}
