import type { ReactNode } from 'react';
import { useIntl, type IntlShape } from 'react-intl';

/** Texts of a plugin by key, without the plugin's name before it. */
type Texts = Record<string, string>;

interface Trads {
  locale: string;
  data: Texts;
}

/**
 * A plugin's `registerTrads`, which Strapi asks for the texts of each of the admin's languages. Where a language has
 * none, Strapi shows the English one.
 *
 * @param files texts by language, as `{ en, fr }`
 */
export function translations(plugin: string, files: Record<string, Texts>) {
  return async ({ locales }: { locales: string[] }): Promise<Trads[]> =>
    locales.map((locale) => ({ locale, data: withPrefix(plugin, files[locale] ?? {}) }));
}

function withPrefix(plugin: string, texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]));
}

type MessageValues = Record<string, string | number | Date | null | undefined>;

/** What says a plugin's texts in the language of who looks at them, in the syntax of ICU messages. */
export interface Words {
  (key: string, values?: MessageValues): string;
  /** The same with elements in it. */
  rich: (key: string, values: Record<string, ReactNode>) => ReactNode;
  /** The word for something that another app may have named: as it is where nobody translated it. */
  name: (group: string, name: string) => string;
  /** Whether there is such a text. */
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
  // Every function has a name of its own, which can be defined anew but not assigned.
  return Object.defineProperty(Object.assign(words, { rich, has, locale }), 'name', {
    value: name,
  }) as unknown as Words;
}
