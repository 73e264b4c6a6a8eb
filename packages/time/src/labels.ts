/** A text in several languages, by BCP 47 tag: `{ en: 'Open', fr: 'Ouvert' }`. See docs/glossary.md#words. */
export type Translations = Record<string, string>;

/**
 * What is given for a language, or for the nearest: for `fr-CA`, that in `fr-CA`, else in `fr`. Case does not count.
 *
 * @param byLanguage by BCP 47 tag
 * @param language BCP 47
 * @returns `null` if there is none
 */
export function nearestTo<T>(byLanguage: Record<string, T>, language: string): T | null {
  const byTag = new Map(Object.entries(byLanguage).map(([tag, given]) => [tag.toLowerCase(), given]));
  const subtags = language.toLowerCase().split('-');
  const tags = subtags.map((_subtag, index) => subtags.slice(0, subtags.length - index).join('-'));
  const found = tags.find((tag) => byTag.has(tag));
  return found === undefined ? null : byTag.get(found)!;
}

/** The text in a language, or in the nearest, or else in English; `null` if it is in none of these. */
export function translationIn(texts: Translations, language: string): string | null {
  return nearestTo(texts, language) ?? nearestTo(texts, 'en');
}

/**
 * A name of a schema as a reader would write it, for names without a label.
 *
 * @example readableName('too-late') // 'Too late'
 * @example readableName('registrationState') // 'Registration state'
 */
export function readableName(name: string): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** The label in a language, or the name itself if it has none. */
export function labelIn(texts: Translations | undefined, language: string, name: string): string {
  return translationIn(texts ?? {}, language) ?? readableName(name);
}
