import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

/** What the server knows better about its writes than their statements say. */
export interface ChangeName {
  /** What is done to the entry, in place of the Document Service's word for it: `extend`. */
  action?: string;
  /** Makes one change of several writes. */
  id?: string;
  /** Where it comes from, in place of the part of the server that was asked: `import`. */
  origin?: string;
}

const names = new AsyncLocalStorage<ChangeName>();

/** Runs work whose writes are recorded under a name. Names inside of each other complete each other. */
export function nameChanges<T>(name: ChangeName, work: () => T): T {
  return names.run({ ...changeName(), ...name }, work);
}

export function changeName(): ChangeName {
  return names.getStore() ?? {};
}

/** A write of an entry that does not go through the Document Service. */
export interface EntryWrite {
  uid: string;
  documentId: string;
  /** The locale that its request is about. */
  locale?: unknown;
}

/** The service `plugin::history.recorder`, if `history` is installed. */
export interface ChangeRecorder {
  /** Records what work makes of an entry, in the transaction of the work. */
  record: <T>(write: EntryWrite, work: () => Promise<T>) => Promise<T>;
}

/**
 * For work that writes an entry without the Document Service. Without the plugin `history`: only the work.
 *
 * @throws Strapi's ApplicationError, answered with 412, if the request expects another version of the entry
 */
export function recordChange<T>(strapi: Core.Strapi, write: EntryWrite, work: () => Promise<T>): Promise<T> {
  const recorder = strapi.plugin('history')?.service('recorder') as ChangeRecorder | undefined;
  return recorder ? recorder.record(write, work) : work();
}
