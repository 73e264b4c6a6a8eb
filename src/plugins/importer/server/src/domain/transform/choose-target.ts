import type { MappingSet, Target } from '../mapping/mapping';
import type { Fields } from '../read/fields';
import { fold } from '../read/text';

/** The first set that a document fits by its keys; null if there is none. */
export function chooseTarget(fields: Fields, targets: Target[]): Target | null {
  return targets.find(({ set }) => fits(fields, set.when)) ?? null;
}

function fits(fields: Fields, { keys, values }: MappingSet['when']): boolean {
  const conditions = Object.entries(values);
  if (keys.length === 0 && conditions.length === 0) return true;
  if (fields.has(...keys)) return true;
  return conditions.some(([key, words]) => hasWord(fields.peekTexts(key), words));
}

/** A word that ends with "*" stands for all that begin like it. Accents and capitals do not matter. */
function hasWord(texts: string[], words: string[]): boolean {
  return texts.map(fold).some((text) => words.some((word) => matches(text, word)));
}

function matches(text: string, word: string): boolean {
  return word.endsWith('*') ? text.startsWith(fold(word)) : text === fold(word);
}
