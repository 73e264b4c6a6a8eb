import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const imports = new AsyncLocalStorage<true>();

/** Does long work while the server still handles other requests. `letOthersIn` must have been called once. */
export function whileYielding<T>(work: () => Promise<T>): Promise<T> {
  return imports.run(true, work);
}

/**
 * A statement to SQLite blocks the process. One after the other, the statements of an import would keep the server from
 * handling other requests, and from noticing that its own was aborted. So each waits for what has arrived.
 */
export function yieldBetweenStatements(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe(async ({ action }) => {
    if (action.startsWith('before') && imports.getStore()) await setImmediate();
  });
}
