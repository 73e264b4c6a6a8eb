/** The languages for the words around an entry's own texts. BCP 47. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Labels for the moments of an entry, and marks for a status, because not every calendar shows `STATUS`. */
interface Labels {
  opens: string;
  closes: string;
  cutOff: string;
  states: Record<string, string>;
  marks: Record<string, string>;
  /** Stands between a label and a text. */
  colon: string;
}

export const WORDS: Record<Language, Labels> = {
  en: {
    opens: 'Opens',
    closes: 'Closes',
    cutOff: 'Deadline',
    states: {
      upcoming: 'Upcoming',
      open: 'Open',
      closed: 'Closed',
      ongoing: 'Under way',
      past: 'Past',
    },
    marks: { cancelled: 'CANCELLED', postponed: 'POSTPONED', full: 'FULL', 'moved-online': 'ONLINE' },
    colon: ': ',
  },
  fr: {
    opens: 'Ouverture',
    closes: 'Clôture',
    cutOff: 'Date limite',
    states: {
      upcoming: 'À venir',
      open: 'Ouvert',
      closed: 'Fermé',
      ongoing: 'En cours',
      past: 'Passé',
    },
    marks: { cancelled: 'ANNULÉ', postponed: 'REPORTÉ', full: 'COMPLET', 'moved-online': 'EN LIGNE' },
    colon: '\u00a0: ',
  },
};

/** A state in words; an unknown one is shown as the schema has it. */
export function sayState(word: string, language: Language): string {
  return WORDS[language].states[word] ?? word;
}

/** The language closest to a locale, for example `fr` for `fr-CA`; English if there is none. */
export function languageOf(locale: string): Language {
  const [base] = locale.toLowerCase().split('-');
  return LANGUAGES.find((language) => language === base) ?? 'en';
}
