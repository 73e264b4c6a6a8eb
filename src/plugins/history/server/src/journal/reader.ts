import type { Core } from '@strapi/strapi';

import { type Auth, isPrivate, type KoaContext, mayDo, mayFind, type Schema } from '@guichet/strapi-kit';
import { JOURNAL } from '../constants';
import { titleAttribute } from '../domain/title-attribute';
import { WATCHED } from './watched';

/** What somebody who may read the journal sees of it. */
export interface Reader {
  /** Whether rows about a type are for them. */
  sees: (uid: string) => boolean;
  /** Whether they may read an attribute of entries in these languages. */
  reads: (uid: string, locales: string[], attribute: string) => boolean;
  /** Whether they may know titles of what is not public. */
  seesTitles: boolean;
}

const READ = 'plugin::content-manager.explorer.read';
const DRAFTS = 'plugin::deadlines.drafts.read';

/** An ability of the admin: rules with the fields that each allows. */
interface AdminAbility {
  can: (action: string, subject?: unknown) => boolean;
  rulesFor: (action: string, subject: unknown) => { fields?: string[]; inverted: boolean }[];
}

export async function readerOf(strapi: Core.Strapi, { state }: KoaContext): Promise<Reader> {
  const find = (uid: string) => strapi.contentTypes[uid as never] as unknown as Schema | undefined;
  const reader =
    state.route.info.type === 'admin'
      ? administrator(find, state.userAbility as AdminAbility)
      : await apiCaller(strapi, find, state.auth as Auth);
  return { ...reader, reads: remembered(reader.reads) };
}

/** Rows are many, and ask the same. */
function remembered(reads: Reader['reads']): Reader['reads'] {
  const answers = new Map<string, boolean>();
  return (uid, locales, attribute) => {
    const key = JSON.stringify([uid, locales, attribute]);
    const known = answers.get(key) ?? reads(uid, locales, attribute);
    answers.set(key, known);
    return known;
  };
}

type Find = (uid: string) => Schema | undefined;

function administrator(find: Find, ability: AdminAbility): Reader {
  const watched = (uid: string) => WATCHED.find((type) => type.uid === uid);
  return {
    seesTitles: true,
    sees: (uid) => {
      const type = watched(uid);
      return uid === JOURNAL || (type ? ability.can(type.read) : !!find(uid) && ability.can(READ, uid));
    },
    reads: (uid, locales, attribute) =>
      watched(uid) !== undefined ||
      ((locales.length > 0 ? locales : [null]).every((locale) => ability.can(READ, rowOf(uid, locale))) &&
        ability
          .rulesFor(READ, uid)
          .some(({ fields, inverted }) => !inverted && (!fields || isAmong(fields, attribute)))),
  };
}

/** Also fields of components make the attribute known that holds them. */
const isAmong = (fields: string[], attribute: string) =>
  fields.some((field) => field === attribute || field.startsWith(`${attribute}.`));

/** A row as conditions of permissions see it: of nobody, so those of its author do not hold. */
const rowOf = (uid: string, locale: string | null) => ({ __caslSubjectType__: uid, locale });

async function apiCaller(strapi: Core.Strapi, find: Find, auth: Auth): Promise<Reader> {
  const isWatched = (uid: string) => uid === JOURNAL || WATCHED.some((type) => type.uid === uid);
  return {
    // A title may be that of a draft, or of what is under embargo.
    seesTitles: await mayDo(strapi, auth, DRAFTS),
    sees: (uid) => isWatched(uid) || (!!find(uid) && mayFind({ auth }, uid)),
    reads: (uid, _locales, attribute) => {
      const schema = find(uid);
      return isWatched(uid) || (!!schema && !isPrivate(schema, attribute));
    },
  };
}

/** Whether a reader sees the title of a row. */
export function seesTitle(strapi: Core.Strapi, reader: Reader, uid: string, locales: string[]): boolean {
  if (uid === JOURNAL || WATCHED.some((type) => type.uid === uid)) return true;
  const schema = strapi.contentTypes[uid as never] as unknown as Schema | undefined;
  const attribute = schema && titleAttribute(schema.attributes);
  return reader.seesTitles && !!attribute && reader.reads(uid, locales, attribute);
}
