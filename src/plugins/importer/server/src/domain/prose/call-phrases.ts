import type { CallKind } from '../model';

/** Where a sentence names a call. */
export interface CallPhrase {
  kind: CallKind;
  edition: string | null;
  from: number;
  to: number;
}

/** How each kind is spelt, and its acronym: only in capitals, because "un ami" is a friend. */
const KINDS: { kind: CallKind; spelt: string; acronym?: string }[] = [
  { kind: 'projects', spelt: String.raw`appel [àa] projets?`, acronym: 'AAP' },
  { kind: 'applications', spelt: String.raw`appel [àa] candidatures?`, acronym: 'AAC' },
  {
    kind: 'expressions-of-interest',
    spelt: String.raw`appel [àa] manifestations? d'int[ée]r[êe]ts?`,
    acronym: 'AMI',
  },
  { kind: 'tenders', spelt: String.raw`appel d'offres?|appel [àa] la concurrence` },
];

const ORDINALS = [
  'premi(?:er|ère)',
  'deuxième|second|seconde',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
  'dixième',
  'onzième',
  'douzième',
  'treizième',
  'quatorzième',
  'quinzième',
  'seizième',
  'dix-septième',
  'dix-huitième',
  'dix-neuvième',
  'vingtième',
];

const ORDINAL_PATTERNS = ORDINALS.map((ordinal) => new RegExp(`^(?:${ordinal})$`, 'iu'));

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };
const RANK = String.raw`(?:${ORDINALS.join('|')}|\d{1,3} ?(?:ère|er|re|ème|eme|ième|nde|nd|è|e)|[IVX]+ ?(?:ème|eme|è|er|re|e))`;
const NUMBERED = String.raw`(?:n ?[°ºo]|numéro|#)? ?\d{1,3}`;
const ROUND = String.raw`(?:[ÉéEe]dition|[Pp]romotion|[Pp]romo|[Ss]ession|[Vv]ague|[Ss]aison|[Cc]ohorte)`;

/** Up to three words of a name, as in "promotion Delta 6". */
const NAME = String.raw`(?: \p{Lu}[\p{L}-]*){0,3}`;
const ROUND_NUMBER = new RegExp(
  String.raw`${ROUND}${NAME} (?<number>${NUMBERED})(?![\d./-]|\p{L}| \p{L}+ \d{4})`,
  'u'
);

/**
 * A rank at the end of the searched text: "6e" before "édition", or "troisième grand" before "appel à projets". Words
 * are found first, and then the rank before them. The other way round, every place of a text would be tried.
 */
const RANKED = String.raw`(?<rank>(?<!\p{L})${RANK}) `;
const ROUND_WORD = new RegExp(ROUND, 'giu');
const BEFORE_ROUND = new RegExp(`${RANKED}$`, 'giu');
/** The longest rank, and the longest rank with a word, in characters. */
const REACH = { rank: 20, rankAndWord: 60 };

interface Family {
  kind: CallKind;
  words: RegExp;
  before: RegExp;
}

const FAMILIES: Family[] = KINDS.flatMap(({ kind, spelt, acronym }) => [
  family(kind, spelt, 'giu'),
  ...(acronym ? [family(kind, acronym, 'gu')] : []),
]);

function family(kind: CallKind, words: string, flags: string): Family {
  const number = String.raw`(?: (?<number>(?:n ?[°ºo]|numéro|#) ?\d{1,3}))?`;
  return {
    kind,
    words: new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})${number}`, flags),
    before: new RegExp(String.raw`${RANKED}(?:\p{L}+ )?$`, flags),
  };
}

/** Whether `callPhrasesOf` could find anything. Most sentences name no call. */
export function mayNameCall(sentence: string): boolean {
  return /appel|AAP|AAC|AMI/i.test(sentence);
}

/** Every call that a sentence (in the form of `forPatterns`) names, in the order of the text. */
export function callPhrasesOf(sentence: string): CallPhrase[] {
  const found = FAMILIES.flatMap((one) => phrasesOf(sentence, one));
  const round = found.some(({ edition }) => edition === null) ? roundOf(sentence) : null;
  return found
    .map((phrase) => ({ ...phrase, edition: phrase.edition ?? round }))
    .sort((a, b) => a.from - b.from);
}

function phrasesOf(sentence: string, { kind, words, before }: Family): CallPhrase[] {
  let done = 0;
  return [...sentence.matchAll(words)].map((match) => {
    const rank = rankBefore(sentence, match.index, before, Math.max(done, match.index - REACH.rankAndWord));
    done = match.index + match[0].length;
    const edition = editionOf(rank?.words, match.groups?.number);
    return { kind, edition, from: rank?.from ?? match.index, to: done };
  });
}

/** The rank that ends at `at`, and begins at `from` or later. */
function rankBefore(sentence: string, at: number, pattern: RegExp, from: number) {
  pattern.lastIndex = from;
  const match = pattern.exec(sentence.slice(0, at));
  return match && { words: match.groups!.rank, from: match.index };
}

/** "6e édition" or "promotion n°6" anywhere in the sentence. */
function roundOf(sentence: string): string | null {
  for (const { index } of sentence.matchAll(ROUND_WORD)) {
    const rank = rankBefore(sentence, index, BEFORE_ROUND, Math.max(0, index - REACH.rank));
    if (rank) return editionOf(rank.words, undefined);
  }
  return editionOf(undefined, ROUND_NUMBER.exec(sentence)?.groups?.number);
}

function editionOf(rank: string | undefined, number: string | undefined): string | null {
  const digits = /\d+/.exec(rank ?? number ?? '');
  if (digits) return String(Number(digits[0]));
  if (!rank) return null;
  const index = ORDINAL_PATTERNS.findIndex((ordinal) => ordinal.test(rank));
  if (index >= 0) return String(index + 1);
  // Found without regard to case: "vie" is a life and not the sixth.
  const numeral = rank.replace(/[^IVX]/g, '');
  return numeral === '' ? null : String(fromRoman(numeral));
}

function fromRoman(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN[letter]);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
