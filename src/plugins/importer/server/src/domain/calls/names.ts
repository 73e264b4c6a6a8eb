import type { Evidence } from '../model';
import { fold } from '../read/text';

/** The most words of a title that are searched, and of a name that is found in it. */
const WORDS = { title: 50, name: 12 };

/** The name of the call that evidence is about, in the form for comparing; null if it says none. */
export type NameOf = (evidence: Evidence) => string | null;

/**
 * Names are compared without case, accents, quotation marks and kinds of spaces. The title of a document that is a call
 * has the name of the call if others use it: "Appel à projets Phares 2030", if a sentence speaks of « Phares ».
 *
 * @param evidence all of it, because each may use a name that is in the title of another
 */
export function createNameOf(evidence: Evidence[]): NameOf {
  const said = new Set(
    evidence.flatMap(({ kind, name }) => (name === null ? [] : `${kind} ${comparable(name)}`))
  );
  return ({ kind, name, isEntry, sentence }) => {
    if (name !== null) return comparable(name);
    return isEntry ? longestIn(sentence, (words) => said.has(`${kind} ${words}`)) : null;
  };
}

export function isSameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** Letters that `fold` does not know stay as they are. */
function comparable(name: string): string {
  return fold(name) || name.trim();
}

function longestIn(title: string, isName: (words: string) => boolean): string | null {
  const words = fold(title).split('-').slice(0, WORDS.title);
  for (let length = Math.min(words.length, WORDS.name); length > 0; length -= 1) {
    const found = words
      .map((_word, from) => words.slice(from, from + length).join('-'))
      .slice(0, words.length - length + 1)
      .find(isName);
    if (found !== undefined) return found;
  }
  return null;
}
