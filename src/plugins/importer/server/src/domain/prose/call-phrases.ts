import type { CallKind } from '../model';

/** Where a sentence names a call. */
export interface CallPhrase {
  kind: CallKind;
  edition: string | null;
  from: number;
  to: number;
}

const KINDS: { kind: CallKind; words: string }[] = [
  { kind: 'projects', words: String.raw`appel [àa] projets?|AAP` },
  { kind: 'applications', words: String.raw`appel [àa] candidatures?|AAC` },
  { kind: 'expressions-of-interest', words: String.raw`appel [àa] manifestations? d'int[ée]r[êe]ts?|AMI` },
  { kind: 'tenders', words: String.raw`appel d'offres?|appel [àa] la concurrence` },
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

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };
const RANK = String.raw`(?:${ORDINALS.join('|')}|\d{1,3} ?(?:ère|er|re|ème|eme|ième|nde|nd|è|e)|[IVX]+ ?(?:ème|eme|è|er|re|e))`;
const NUMBERED = String.raw`(?:n ?[°ºo]|numéro|#)? ?\d{1,3}`;
const ROUND = String.raw`(?:[ÉéEe]dition|[Pp]romotion|[Pp]romo|[Ss]ession|[Vv]ague|[Ss]aison|[Cc]ohorte)`;

/** Up to three words of a name, as in "promotion Delta 6". */
const NAME = String.raw`(?: \p{Lu}[\p{L}-]*){0,3}`;
const EDITIONS = [
  new RegExp(String.raw`(?<rank>(?<!\p{L})${RANK}) ${ROUND}`, 'iu'),
  new RegExp(String.raw`${ROUND}${NAME} (?<number>${NUMBERED})(?![\d./-]|\p{L}| \p{L}+ \d{4})`, 'u'),
];

/** Every call that a sentence (in the form of `forPatterns`) names, in the order of the text. */
export function callPhrasesOf(sentence: string): CallPhrase[] {
  return KINDS.flatMap(({ kind, words }) => phrasesOf(sentence, kind, words)).sort((a, b) => a.from - b.from);
}

function phrasesOf(sentence: string, kind: CallKind, words: string): CallPhrase[] {
  const [spelt, acronym] = splitAcronym(words);
  const around = (core: string) =>
    String.raw`(?:(?<rank>(?<!\p{L})${RANK}) (?:\p{L}+ )?)?(?<!\p{L})(?:${core})(?!\p{L})(?: (?<number>(?:n ?[°ºo]|numéro|#) ?\d{1,3}))?`;
  const found = [...sentence.matchAll(new RegExp(around(spelt), 'giu'))];
  if (acronym) found.push(...sentence.matchAll(new RegExp(around(acronym), 'gu')));
  return found.map((match) => ({
    kind,
    edition: editionOf(match) ?? roundOf(sentence),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Acronyms are looked for in capitals only: "un ami" is nobody's call. */
function splitAcronym(words: string): [string, string | null] {
  const parts = words.split('|');
  const acronym = parts.find((part) => /^[A-Z]+$/.test(part)) ?? null;
  return [parts.filter((part) => part !== acronym).join('|'), acronym];
}

/** "6e édition", "promotion n°6" said anywhere in the sentence. */
function roundOf(sentence: string): string | null {
  for (const pattern of EDITIONS) {
    const match = pattern.exec(sentence);
    if (match) return editionOf(match);
  }
  return null;
}

function editionOf(match: RegExpExecArray): string | null {
  const { rank, number } = match.groups ?? {};
  const digits = /\d+/.exec(rank ?? number ?? '');
  if (digits) return String(Number(digits[0]));
  if (!rank) return null;
  const index = ORDINALS.findIndex((ordinal) => new RegExp(`^(?:${ordinal})$`, 'iu').test(rank));
  if (index >= 0) return String(index + 1);
  // Found without regard to case, "vie" is a life and not the sixth.
  const numeral = rank.replace(/[^IVX]/g, '');
  return numeral === '' ? null : String(fromRoman(numeral));
}

function fromRoman(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN[letter]);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
