import type { Core } from '@strapi/strapi';

import type { Schema } from '@guichet/strapi-kit';
import { typesInJournal } from './find-rows';
import type { Reader } from './reader';

/** What the page of the journal offers to choose. */
export interface JournalOptions {
  types: { uid: string; name: string; isSingle: boolean; isContent: boolean }[];
  /** Of those who are still there: administrators, and API tokens. */
  people: { value: string; name: string }[];
}

export async function journalOptions(strapi: Core.Strapi, reader: Reader): Promise<JournalOptions> {
  const uids = (await typesInJournal(strapi)).filter(reader.sees);
  const select = ['id', 'firstname', 'lastname', 'email'] as const;
  const users = await strapi.db.query('admin::user').findMany({ select: [...select], orderBy: 'id' });
  const tokens = await strapi.db
    .query('admin::api-token')
    .findMany({ select: ['id', 'name'], orderBy: 'id' });
  return {
    types: uids.map((uid) => typeOption(strapi, uid)),
    people: [
      ...users.map(({ id, firstname, lastname, email }) => ({
        value: `administrator:${id}`,
        name: [firstname, lastname].filter(Boolean).join(' ') || email,
      })),
      ...tokens.map(({ id, name }) => ({ value: `api-token:${id}`, name })),
    ],
  };
}

function typeOption(strapi: Core.Strapi, uid: string) {
  const schema = strapi.contentTypes[uid as never] as unknown as Schema & { kind?: string };
  const name = schema?.info?.displayName ?? uid;
  return { uid, name, isSingle: schema?.kind === 'singleType', isContent: uid.startsWith('api::') };
}
