import { fold } from '../read/text';
import CONCEPTS from './concepts.json';

interface Concept {
  /** Names for one thing, in French and English, the usual ones first. */
  words: string[];
  /** Whether a day that is given for it belongs to it: "until 14 June". */
  ends?: boolean;
}

const BY_NAME: Record<string, Concept> = CONCEPTS;

/** A name without accents, capitals, hyphens and underscores: `Date_début` → `datedebut`. */
function plain(name: string): string {
  return fold(name).replaceAll('-', '');
}

const PLAIN = Object.values(BY_NAME).map(({ words, ...concept }) => ({
  ...concept,
  words: words.map(plain),
}));

/**
 * How near a key of a document is to the name of an attribute: 0 is the same, more is further; null means something else.
 *
 * @param key of which the last part counts, if it is a dotted path
 */
export function distance(key: string, attribute: string): number | null {
  const [word, name] = [plain(key.split('.').at(-1)!), plain(attribute)];
  if (word === name || plain(key) === name) return 0;
  const shared = PLAIN.find(({ words }) => words.includes(word) && words.includes(name));
  return shared ? 1 + shared.words.indexOf(word) : null;
}

/** Whether a key says something of what is under another: `visuel_alt` of `visuel`. */
export function isPartOf(key: string, whole: string, part: string): boolean {
  return plain(key) === plain(whole) + part;
}

/** Whether a day that is given for an attribute belongs to it. */
export function endsWithItsDay(attribute: string): boolean {
  return PLAIN.some(({ ends, words }) => ends === true && words.includes(plain(attribute)));
}

/** Whether a key is one of the names of a concept. */
export function isNamed(key: string, concept: 'language' | 'pair'): boolean {
  return BY_NAME[concept].words.map(plain).includes(plain(key));
}
