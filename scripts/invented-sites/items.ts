/** What an invented programme publishes, before a generator's habits give it keys and files. */
export interface Item {
  number: number;
  kind: Kind;
  /** That of its first document. */
  locale: Locale;
  translated: boolean;
  state: 'published' | 'draft' | 'future';
  /** `2023-04-09` */
  date: string;
  /** Days on which it begins and ends: of an event, or of a call's window. */
  from: string;
  until: string;
  hasPicture: boolean;
}

export type Kind = 'release' | 'event' | 'call' | 'page';
export type Locale = 'fr' | 'en';

/** The types of the application that they become. */
export const TYPES: Record<Kind, string> = {
  release: 'press-release',
  event: 'event',
  call: 'call',
  page: 'program-page',
};

const WORDS = {
  fr: [
    'Les ports du littoral se modernisent',
    'Une rencontre à la Maison des canaux',
    'Des communes témoignent',
    'L’équipe accompagne les candidats',
    'Un fonds pour les écluses',
    'Les lauréats présentent leurs travaux',
  ],
  en: [
    'Harbours along the coast are being renewed',
    'An evening at the House of Canals',
    'Towns share what they learned',
    'The team helps applicants',
    'A fund for the locks',
    'Winners present their work',
  ],
};

const KINDS: Kind[] = ['release', 'event', 'release', 'call', 'page', 'release', 'event', 'page'];

/** Every fifth has a translation, every ninth is a draft, every eleventh is of the future. */
export function itemsFor(documents: number): Item[] {
  const items: Item[] = [];
  for (let left = documents, number = 1; left > 0; number += 1) {
    const translated = number % 5 === 0 && left > 1;
    items.push(itemAt(number, translated));
    left -= translated ? 2 : 1;
  }
  return items;
}

function itemAt(number: number, translated: boolean): Item {
  const state = number % 9 === 0 ? 'draft' : number % 11 === 0 ? 'future' : 'published';
  const year = state === 'future' ? 2099 : 2021 + (number % 4);
  return {
    number,
    kind: KINDS[number % KINDS.length],
    // Translations of a French document come after it; alone, some are English.
    locale: !translated && number % 7 === 0 ? 'en' : 'fr',
    translated,
    state,
    date: dayIn(year, number),
    from: dayIn(2022, number),
    until: dayIn(2022, number, 39),
    hasPicture: number % 3 === 0,
  };
}

/** @param later in days */
function dayIn(year: number, number: number, later = 0): string {
  return new Date(Date.UTC(year, 0, 1 + ((number * 13) % 300) + later)).toISOString().slice(0, 10);
}

/** A text that no other key of no other document has: its last word tells them. */
export function textOf({ number }: Pick<Item, 'number'>, locale: Locale, part: string): string {
  const phrases = WORDS[locale];
  return `${phrases[(number + part.length) % phrases.length]} ${part}${number}${locale}`;
}

export function slugOf(item: Item, locale: Locale): string {
  return `${{ release: 'info', event: 'event', call: 'call', page: 'page' }[item.kind]}-${item.number}${locale === 'en' ? '-en' : ''}`;
}

/** The locales in which an item has a document. */
export function localesOf({ locale, translated }: Item): Locale[] {
  return translated ? ['fr', 'en'] : [locale];
}
