import type { CallKind } from '../model';

/** What the importer itself writes about a call, in the language of the entry. */
export interface CallWords {
  kinds: Record<CallKind, string>;
  edition: (edition: string) => string;
  /** The label of a deadline before the closing; `number` counts from 1. */
  cutOff: (number: number) => string;
  /** Why a deadline has changed, for the public. The name of the document says who knows more. */
  changeNote: (fileName: string) => string;
}

const FRENCH: CallWords = {
  kinds: {
    projects: 'Appel à projets',
    applications: 'Appel à candidatures',
    'expressions-of-interest': 'Appel à manifestation d’intérêt',
    tenders: 'Appel d’offres',
    other: 'Appel',
  },
  edition: (edition) => `${edition}${edition === '1' ? 're' : 'e'} édition`,
  cutOff: (number) => `Relève ${number}`,
  changeNote: (fileName) => `Import : ${fileName}`,
};

const ENGLISH: CallWords = {
  kinds: {
    projects: 'Call for projects',
    applications: 'Call for applications',
    'expressions-of-interest': 'Call for expressions of interest',
    tenders: 'Call for tenders',
    other: 'Call',
  },
  edition: (edition) => `${edition}${ordinalEnding(Number(edition))} edition`,
  cutOff: (number) => `Cut-off ${number}`,
  changeNote: (fileName) => `Import: ${fileName}`,
};

const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinalEnding(number: number): string {
  return ENDINGS[ORDINALS.select(number)] ?? 'th';
}

/** English for `en` and `en-GB`; French for all others, as it always was. */
export function wordsFor(locale: string): CallWords {
  return /^en(?:-|$)/i.test(locale) ? ENGLISH : FRENCH;
}
