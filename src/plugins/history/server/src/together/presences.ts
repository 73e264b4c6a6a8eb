import type { Core } from '@strapi/strapi';

import { knexOf, metadataOf, type Row } from '@guichet/strapi-kit';
import { PRESENCE } from '../constants';
import { now } from '../partners';

/** A window of the admin in which somebody has an entry open. */
export interface Presence {
  uid: string;
  documentId: string;
  userId: string;
  userName: string | null;
  /** Chosen by the window. */
  tab: string;
  /** Whether there is something unsaved in the form. */
  isWriting: boolean;
}

/** Who else has an entry open; each person once. */
export interface Other {
  name: string | null;
  isWriting: boolean;
  /** The asker, in another window. */
  isAsker: boolean;
}

/** Who has which entry open. It is in the database because each instance knows only its own requests. */
export interface Presences {
  /** Remembers a presence for a minute, and forgets those that have passed. */
  keep: (presence: Presence) => Promise<void>;
  others: (presence: Presence) => Promise<Other[]>;
  end: (userId: string, tab: string) => Promise<void>;
}

/** ms after which nobody has heard from a window: three of its reports are missing. */
const LIFETIME = 60_000;
/** Named at most; a hundred windows of one entry say no more than ten. */
const NAMED = 10;

/** @returns the service `plugin::history.presences` */
export function createPresences({ strapi }: { strapi: Core.Strapi }): Presences {
  const rows = () => knexOf(strapi)(metadataOf(strapi, PRESENCE).tableName);
  return {
    keep: async ({ uid, documentId, userId, userName, tab, isWriting }) => {
      const seenAt = now(strapi);
      await rows()
        .where('seen_at', '<=', seenAt - LIFETIME)
        .delete();
      const row = { uid, entry_id: documentId, user_name: userName, is_writing: isWriting, seen_at: seenAt };
      await rows()
        .insert({ ...row, user_id: userId, tab })
        .onConflict(['user_id', 'tab'])
        .merge(row);
    },
    others: async ({ uid, documentId, userId, tab }) => {
      const found: Row[] = await rows()
        .where({ uid, entry_id: documentId })
        .where('seen_at', '>', now(strapi) - LIFETIME)
        .where((other) => other.whereNot('user_id', userId).orWhereNot('tab', tab))
        .orderBy('id');
      return byPerson(found, userId).slice(0, NAMED);
    },
    end: async (userId, tab) => {
      await rows().where({ user_id: userId, tab }).delete();
    },
  };
}

function byPerson(rows: Row[], asker: string): Other[] {
  const ids = [...new Set(rows.map((row) => row.user_id as string))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.user_id === id);
    const isWriting = own.some((row) => Boolean(row.is_writing));
    return { name: own[0].user_name as string | null, isWriting, isAsker: id === asker };
  });
}
