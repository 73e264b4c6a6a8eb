import { useSyncExternalStore } from 'react';

import type { DocumentArguments, ReadVersion } from './read-versions';

/** What an editor wanted to do. */
export type Wanted =
  'updateDocument' | 'publishDocument' | 'unpublishDocument' | 'discardDocument' | 'deleteDocument';

/** A write that the server refused, because somebody else has changed the entry. */
export interface Conflict {
  wanted: Wanted;
  asked: DocumentArguments;
  /** What the editor had read. */
  since: ReadVersion | undefined;
}

let current: Conflict | null = null;
const listeners = new Set<() => void>();

/** Shows a conflict, or none any more. */
export function setConflict(conflict: Conflict | null): void {
  current = conflict;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The conflict that the editor has met last, until it is settled. */
export function useConflict(): Conflict | null {
  return useSyncExternalStore(subscribe, () => current);
}
