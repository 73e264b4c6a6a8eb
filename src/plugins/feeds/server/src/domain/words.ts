import { nearestTo } from '@guichet/time';
import type { EventStatus } from './entry';

/** The words around an entry's own texts, in one language. */
export interface Words {
  opens: string;
  closes: string;
  cutOff: string;
  /** Stands between a label and a text. */
  colon: string;
  /** Stand before the title, because not every calendar shows `STATUS`. */
  marks: Partial<Record<EventStatus, string>>;
}

/** A language (BCP 47), and the words in it. */
export interface Wording {
  language: string;
  words: Words;
}

const ENGLISH: Words = {
  opens: 'Opens',
  closes: 'Closes',
  cutOff: 'Deadline',
  colon: ': ',
  marks: { cancelled: 'CANCELLED', postponed: 'POSTPONED', full: 'FULL', 'moved-online': 'ONLINE' },
};

const FRENCH: Words = {
  opens: 'Ouverture',
  closes: 'Clôture',
  cutOff: 'Date limite',
  colon: '\u00a0: ',
  marks: { cancelled: 'ANNULÉ', postponed: 'REPORTÉ', full: 'COMPLET', 'moved-online': 'EN LIGNE' },
};

/** The languages whose words need no configuration. BCP 47 */
export const OWN_WORDS: Record<string, Words> = { en: ENGLISH, fr: FRENCH };

/** Words by language, as the configuration gives them. */
export type ConfiguredWords = Record<string, Partial<Words>>;

/** The words in a language, or in the nearest. What is not known in it is English. */
export function wordsIn(language: string, configured: ConfiguredWords = {}): Words {
  const own = nearestTo(OWN_WORDS, language) ?? ENGLISH;
  const given = nearestTo(configured, language) ?? {};
  return { ...own, ...given, marks: { ...own.marks, ...given.marks } };
}
