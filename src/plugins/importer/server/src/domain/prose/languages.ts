import { readLanguage } from './language';

/**
 * The language of a locale if its sentences are not read, by its own name: `Deutsch` for "de" and "de-AT".
 *
 * @param locale as the application has it, such as `fr` or `pt-BR`
 * @returns null if they are read
 */
export function languageNotRead(locale: string): string | null {
  const [language] = locale.toLowerCase().split(/[-_]/);
  if (readLanguage(language)) return null;
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
