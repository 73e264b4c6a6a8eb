import { AsyncResource } from 'node:async_hooks';

/** Runs work outside of the request and the transaction that started it. */
export type Detached = <T>(work: () => T) => T;

/** Services are made when they are first needed, which may be in either; modules are loaded before both. */
const start = new AsyncResource('guichet');

/**
 * Work that starts in a transaction's callbacks would inherit these callbacks and call them again. Work that starts in a
 * request would read what that request's caller may see, at its instant.
 */
export function createDetached(): Detached {
  return (work) => start.runInAsyncScope(work);
}
