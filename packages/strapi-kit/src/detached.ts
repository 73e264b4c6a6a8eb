import { AsyncResource } from 'node:async_hooks';

/** Runs work outside of the request and the transaction that gave rise to it. */
export type Detached = <T>(work: () => T) => T;

/** Services are made when they are first asked for, which may be in either; modules are loaded before both. */
const start = new AsyncResource('guichet');

/**
 * Work begun in a transaction's aftermath would inherit its callbacks and call them once more; begun in a request, it
 * would read for that request's audience, at its instant.
 */
export function createDetached(): Detached {
  return (work) => start.runInAsyncScope(work);
}
