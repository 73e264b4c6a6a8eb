import { editionPattern } from './call-editions';
import { anyOf, type Language } from './language';

/** A part of a sentence. */
export interface Span {
  from: number;
  to: number;
}

/** The names of a call, and what the call's words cover together with them. */
export interface Names extends Span {
  names: string[];
  /** What stands in brackets after each of several names, which may be nothing. */
  notes: Span[];
}

/**
 * Finds the names of a call beside its words.
 *
 * @param phrase the words "appel à projets"
 * @param around from the call before to the call after
 */
export type ReadNames = (sentence: string, phrase: Span & { isPlural: boolean }, around: Span) => Names;

const QUOTED = String.raw`(?<!\p{L})[«“"„‘'] ?(?<name>[^«»“”"„‘]{2,80}?) ?[»”"](?!\p{L})|(?<!\p{L})[‘'](?<name2>\p{Lu}[^«»“”"‘']{1,80})'(?!\p{L})`;
const CAPITALISED = String.raw`\p{Lu}[\p{L}'-]*`;
const CAPITALS = String.raw`${CAPITALISED}(?: ${CAPITALISED})*`;
/** "Artists in Residence" */
const TITLE = String.raw`${CAPITALISED}(?: (?:(?:of|in|at|to|on|the|and|for|&) )*${CAPITALISED})*`;

const ALL_QUOTED = new RegExp(QUOTED, 'gu');
const FIRST_QUOTED = new RegExp(
  String.raw`^(?: (?:permanent|national|régional|annuel|conjoint|européen|international)e?)?,? ?(?:(?:dit|intitulée?s?|called|named|entitled),? )?:? ?(?:${QUOTED})`,
  'u'
);
const NOTE = /^ ?\([^)]{1,80}\)/;
const NEXT_QUOTED = new RegExp(String.raw`^,? ?(?:(?:et|and|ou|or) )?(?:${QUOTED})`, 'u');
const TITLE_BEFORE = new RegExp(String.raw`(?<![\p{L}'-])(?<name>${TITLE}):? $`, 'u');

/** "Call for applications: Heritage Traineeships" */
const TITLE_BEHIND = new RegExp(String.raw`^: (?<name>${CAPITALISED} ${TITLE})$`, 'u');

/** How far a name may stand from the words of its call. */
const REACH = 160;

/** Quotation marks decide; without them a capital does; then the programme that the sentence names. */
export function namesOf(language: Language): ReadNames {
  const { monthFirst } = language.words;
  const bare = monthFirst ? titleBeside(language) : capitalsAfter(language);
  const programmeIn = programmeOf(language);
  const quotedBefore = quotedBeforeOf(language);
  return (sentence, phrase, around) => {
    const { from, to } = phrase;
    const rest = sentence.slice(to, Math.min(around.to, to + REACH));
    const lead = sentence.slice(Math.max(around.from, from - REACH), from);
    const following = quotedAfter(rest, to);
    if (following) return { ...following, from };
    const before = quotedBefore.exec(lead);
    if (before) return { names: [nameIn(before)], notes: [], from: from - before[0].length, to };
    // "Deux appels à projets sont ouverts : « Récifs » et « Lagunes »"
    const scattered = phrase.isPlural ? [...rest.matchAll(ALL_QUOTED)] : [];
    if (scattered.length > 1) {
      const notes = scattered.map((match) => noteAt(rest, match.index + match[0].length, to));
      return { names: scattered.map(nameIn), notes, from, to };
    }
    return bare(lead, rest, sentence, phrase) ?? programmeIn(lead, sentence.slice(from, to) + rest, phrase);
  };
}

/** With the heading of a column between, "« Ateliers » : Type : Appel à projets", or "« Ateliers » : l'appel à projets". */
function quotedBeforeOf({ words: { heads } }: Language): RegExp {
  const determined = String.raw` ?: (?:${anyOf(heads.determiners)}) ?(?:\p{L}+'s )?`;
  return new RegExp(String.raw`(?:${QUOTED})(?:,? ?:? ?(?:\p{L}+ ?: ?)?|${determined})\(?$`, 'u');
}

/** @param offset where `rest` begins in the sentence */
function quotedAfter(rest: string, offset: number): Omit<Names, 'from'> | null {
  const names: string[] = [];
  const notes: Span[] = [];
  let to = 0;
  for (let found = FIRST_QUOTED.exec(rest); found;) {
    names.push(nameIn(found));
    to += found[0].length;
    const note = noteAt(rest, to, offset);
    notes.push(note);
    const next = note.to - offset;
    found = NEXT_QUOTED.exec(rest.slice(next));
    if (found) to = next;
  }
  return names.length > 0 ? { names, notes: names.length > 1 ? notes : [], to: offset + to } : null;
}

function noteAt(rest: string, at: number, offset: number): Span {
  const length = NOTE.exec(rest.slice(at))?.[0].length ?? 0;
  return { from: offset + at, to: offset + at + length };
}

/**
 * "Appel à projets Rivières sauvages (édition III)": small letters belong to the name if something ends it. One word is
 * rather who calls, "appel à projets Sillage", unless its edition follows.
 */
function capitalsAfter(language: Language) {
  const ends = language.words.nameEnds.map((word) => String.raw` ${word}(?!\p{L})`);
  const end = String.raw` ?[(:,;–—]| - |$|${ends.join('|')}`;
  const edition = String.raw`(?= ?[,(] ?${editionPattern(language)})`;
  const pattern = new RegExp(
    String.raw`^ (?:(?<whole>${CAPITALISED}(?: [\p{L}'-]+){1,4}?)(?=${end})|(?<name>${CAPITALISED}(?: ${CAPITALISED})+)|(?<one>${CAPITALISED})${edition})`,
    'u'
  );
  return (_lead: string, rest: string, _sentence: string, { from, to }: Span): Names | null => {
    const match = pattern.exec(rest);
    return match && { names: [nameIn(match)], notes: [], from, to: to + match[0].length };
  };
}

/** "Wild Rivers call for proposals": one word that begins the sentence has its capital for that. */
function titleBeside({ words: { nameStops }, monthOf }: Language) {
  const isStop = (word: string) => nameStops.includes(word.toLowerCase());
  return (lead: string, rest: string, sentence: string, { from, to }: Span): Names | null => {
    const behind = TITLE_BEHIND.exec(rest);
    if (behind) return { names: [nameIn(behind)], notes: [], from, to: to + behind[0].length };
    const match = TITLE_BEFORE.exec(lead);
    const name = match ? withoutStops(nameIn(match), isStop) : '';
    // "The Heritage Agency's call" says who calls.
    const isOther = name.endsWith("'s") || (!name.includes(' ') && sentence.startsWith(name));
    if (name === '' || isOther || monthOf(name) > 0) return null;
    return { names: [name], notes: [], from: from - lead.length + lead.lastIndexOf(name), to };
  };
}

/** "Programme Algues, 2e édition : appel à projets". Without an edition, a programme is rather who calls. */
function programmeOf(language: Language) {
  const { programmes, nameStops } = language.words;
  const { before, after } = programmes;
  const edition = String.raw`(?=.{0,60}${editionPattern(language)})`;
  const pattern = new RegExp(
    [
      ...(before.length > 0
        ? [
            String.raw`(?<!\p{L})(?:${anyOf(before)}) [«“"]? ?(?<name>${CAPITALS})[»”"]?(?= ?[,(] ?${editionPattern(language)})`,
          ]
        : []),
      ...(after.length > 0 ? [String.raw`(?<name2>${CAPITALS}) (?:${anyOf(after)})(?!\p{L})${edition}`] : []),
    ].join('|'),
    'u'
  );
  return (lead: string, rest: string, { from, to }: Span): Names => {
    const match = pattern.exec(lead + rest);
    const name = match ? withoutStops(nameIn(match), (word) => nameStops.includes(word.toLowerCase())) : '';
    return { names: name === '' ? [] : [name], notes: [], from, to };
  };
}

function withoutStops(name: string, isStop: (word: string) => boolean): string {
  const words = name.split(' ');
  while (words.length > 0 && isStop(words[0])) words.shift();
  return words.join(' ');
}

function nameIn({ groups = {} }: RegExpExecArray): string {
  return Object.values(groups)
    .find((value) => value !== undefined)!
    .trim();
}
