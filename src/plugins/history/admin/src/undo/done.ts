import type { StrapiApp } from '@strapi/strapi/admin';
import { useSyncExternalStore } from 'react';

/** What somebody has just done to an entry, and may take back. */
export interface Done {
  uid: string;
  documentId: string;
  action: string;
}

/** The requests that can be taken back, and their names in the history. */
const ACTIONS: Record<string, string> = {
  publishDocument: 'publish',
  unpublishDocument: 'unpublish',
  deleteDocument: 'delete',
};

/** What RTK Query says of a request that was answered. */
interface Answered {
  type?: string;
  payload?: { data?: { documentId?: string } };
  meta?: { arg?: { endpointName?: string; originalArgs?: Asked } };
}

interface Asked {
  model?: string;
  documentId?: string;
  uid?: string;
  action?: string;
}

let last: Done | null = null;
const listeners = new Set<() => void>();

export function setDone(done: Done | null): void {
  last = done;
  listeners.forEach((listener) => listener());
}

export function useDone(): Done | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last
  );
}

/** Notices what is done in the form of an entry, whichever of Strapi's buttons or ours did it. */
export function noticeWhatIsDone(app: Pick<StrapiApp, 'addMiddlewares'>): void {
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const done = doneBy(action as Answered);
      if (done) setDone(done);
      return next(action);
    },
  ]);
}

function doneBy({ type, payload, meta }: Answered): Done | null {
  if (!type?.endsWith('/executeMutation/fulfilled')) return null;
  const { endpointName = '', originalArgs: asked } = meta?.arg ?? {};
  const uid = asked?.model ?? asked?.uid;
  const documentId = asked?.documentId ?? payload?.data?.documentId;
  const action = endpointName === 'deadlinesAct' ? asked?.action : ACTIONS[endpointName];
  return uid && documentId && action ? { uid, documentId, action } : null;
}
