import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const imports = new AsyncLocalStorage<true>();

/** Does something long, in the midst of which the server hears of others: `letOthersIn` has to have been called once. */
export function whileYielding<T>(work: () => Promise<T>): Promise<T> {
  return imports.run(true, work);
}

/**
 * A statement to SQLite is done before anything else can be. One after the other, those of an import would keep the server
 * from hearing of other requests, and of the end of its own: so each waits for what has arrived.
 */
export function yieldBetweenStatements(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe(async ({ action }) => {
    if (action.startsWith('before') && imports.getStore()) await setImmediate();
  });
}
