import type { Core } from '@strapi/strapi';

import type { TransactionKnex } from '@guichet/strapi-kit';

/** A lock for instances that start at once, so that one waits for the other. Any number that nothing else uses. */
const LOCK = 7_261_949;

/** Records the baseline of a type, the first time that a database sees it: nothing is announced about the past. */
export class Baselines<Type extends { uid: string }> {
  private readonly seen = new Set<string>();

  /**
   * @param key of the stored list of types that were seen
   * @param record records all of a type, in the transaction
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
