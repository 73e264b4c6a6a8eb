import type { ReactNode } from 'react';
import { useIntl, type IntlShape } from 'react-intl';

/** Texts of a plugin by key, without the plugin's name in front. */
type Texts = Record<string, string>;

export interface Trads {
  locale: string;
  data: Texts;
}

/**
 * A plugin's `registerTrads`. Strapi calls it for each of the admin's languages. If a language has no text, Strapi shows
 * the English one.
 *
 * @param files texts by language: `{ en, fr }`
 */
export function translations(plugin: string, files: Record<string, Texts>) {
  return async ({ locales }: { locales: string[] }): Promise<Trads[]> =>
    locales.map((locale) => ({ locale, data: withPrefix(plugin, files[locale] ?? {}) }));
}

function withPrefix(plugin: string, texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]));
}

type MessageValues = Record<string, string | number | Date | null | undefined>;

/** Translates a plugin's texts into the language of the admin's user. Texts are ICU messages. */
export interface Words {
  (key: string, values?: MessageValues): string;
  /** The same, with React elements as values. */
  rich: (key: string, values: Record<string, ReactNode>) => ReactNode;
  /** The word for a name that another app may have chosen. A name without a translation is returned unchanged. */
  name: (group: string, name: string) => string;
  /** Whether there is a text for this key. */
  has: (key: string) => boolean;
  /** BCP 47 */
  locale: string;
}

export function useWords(plugin: string): Words {
  return wordsOf(useIntl(), plugin);
}

export function wordsOf(
  { formatMessage, locale, messages }: Pick<IntlShape, 'formatMessage' | 'locale' | 'messages'>,
  plugin: string
): Words {
  const message = (key: string, defaultMessage = key) => ({ id: `${plugin}.${key}`, defaultMessage });
  const words = (key: string, values?: MessageValues) => formatMessage(message(key), values);
  const rich = (key: string, values: Record<string, ReactNode>) =>
    formatMessage(message(key), values as never);
  const name = (group: string, word: string) => formatMessage(message(`${group}.${word}`, word));
  const has = (key: string) => `${plugin}.${key}` in messages;
  // The property `name` of a function cannot be assigned, only defined.
  return Object.defineProperty(Object.assign(words, { rich, has, locale }), 'name', {
    value: name,
  }) as unknown as Words;
}
