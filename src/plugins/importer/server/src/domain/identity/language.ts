import type { Mapping } from '../mapping/mapping';
import { BrokenDocument } from '../problems';
import type { Fields } from '../read/fields';

/** A document's locale, and its path without what names the locale. */
export interface Language {
  /** Null if nothing says it. */
  locale: string | null;
  path: string;
}

/**
 * The locale of a document, by its front matter (`lang: fr`), its name (`page.fr.md`) or a folder (`fr/page.md`).
 *
 * @param path in the site, with `/`
 * @param locales those of the application
 * @throws BrokenDocument for front matter that names a locale which the application does not have
 */
export function languageOf(
  fields: Fields,
  path: string,
  { keys }: Mapping['languages'],
  locales: string[]
): Language {
  const inPath = languageOfPath(path, locales);
  const text = fields.line(...keys);
  if (!text) return inPath;
  const locale = localeFor(text, locales);
  if (locale !== null) return { ...inPath, locale };
  const key = keys.find((one) => fields.has(one))!;
  throw new BrokenDocument('unknown-locale', { key, text, locales: locales.join(', ') }, fields.lineOf(key));
}

/** The locale that a path names. */
export function languageOfPath(path: string, locales: string[]): Language {
  const parts = path.split('/');
  const name = parts.pop()!;
  const pieces = name.split('.');
  const suffix = pieces.length > 2 ? localeFor(pieces.at(-2)!, locales) : null;
  if (suffix) {
    pieces.splice(-2, 1);
    return { locale: suffix, path: [...parts, pieces.join('.')].join('/') };
  }
  const folder = parts.findIndex((part) => localeFor(part, locales) !== null);
  if (folder < 0) return { locale: null, path };
  return {
    locale: localeFor(parts[folder], locales),
    path: [...parts.filter((_part, index) => index !== folder), name].join('/'),
  };
}

/** `en` for "en", "EN" and "en_GB", if the application has no "en-GB". */
function localeFor(text: string, locales: string[]): string | null {
  const tag = text.trim().replace('_', '-').toLowerCase();
  const find = (wanted: string) => locales.find((locale) => locale.toLowerCase() === wanted);
  return find(tag) ?? (/^[a-z]{2,3}-/.test(tag) ? find(tag.split('-')[0]) : undefined) ?? null;
}
