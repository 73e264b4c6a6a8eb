import type { Words } from '@guichet/strapi-kit/admin';
import type { JournalRow } from './api';

/** The actions that can be chosen; another plugin may have written others. */
export const ACTIONS = [
  ...['create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete', 'clone'],
  ...['open', 'close', 'extend', 'import', 'restore', 'regenerate'],
  ...['sign-in', 'sign-in-failed', 'sign-out', 'prune'],
];

/** What a type is called: those beside the content have words of ours. */
export function typeName(say: Words, { uid, name }: { uid: string; name: string }): string {
  return say.has(`journal.type.${uid}`) ? say(`journal.type.${uid}`) : name;
}

export function whoText(say: Words, { author }: JournalRow): string {
  return author.name ?? say(`journal.kind.${author.kind}`);
}

/** "« Appel 6 » (français)", or "la clé d’API « Site »". */
export function whatText(say: Words, { type, title, locales }: JournalRow, typeText: string): string {
  const name = title ?? '';
  if (say.has(`journal.what.${type}`)) return say(`journal.what.${type}`, { title: name });
  const named =
    title === null ? say('journal.what.untitled', { type: typeText }) : say('journal.what', { title: name });
  return locales.length === 0
    ? named
    : `${named} (${locales.map((locale) => languageName(say, locale)).join(', ')})`;
}

/** The key of the sentence that says what was done. */
export function didKey(say: Words, { action, type }: JournalRow): string {
  if (action === 'create' && say.has(`journal.what.${type}`)) return 'journal.did.add';
  return say.has(`journal.did.${action}`) ? `journal.did.${action}` : 'journal.did.other';
}

function languageName(say: Words, locale: string): string {
  return new Intl.DisplayNames([say.locale], { type: 'language' }).of(locale) ?? locale;
}
