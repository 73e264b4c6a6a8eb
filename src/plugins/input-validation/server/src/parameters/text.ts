import type { Path } from '../validation-error';

/** A text that no database stores unchanged, and its place. */
export interface BadText {
  path: Path;
  problem: string;
}

/** With the flag `u`, a whole pair is one character and does not match. */
const HALF_PAIR = /\p{Surrogate}/u;

/**
 * The first text, in values and names, that cannot be stored: one with a NUL, which PostgreSQL refuses, or with half a
 * surrogate pair, which is not a character and is stored as another one.
 */
export function findBadText(value: unknown, path: Path = []): BadText | null {
  if (typeof value === 'string') {
    const problem = textProblem(value);
    return problem === null ? null : { path, problem };
  }
  if (Array.isArray(value)) return firstOf(value, (item, index) => findBadText(item, [...path, index]));
  if (!isRecord(value)) return null;
  return firstOf(Object.entries(value), ([name, inner]) => {
    const problem = textProblem(name);
    return problem === null
      ? findBadText(inner, [...path, name])
      : { path: [...path, escaped(name)], problem };
  });
}

/** Why a text cannot be stored, and the remedy; `null` if it can. */
export function textProblem(text: string): string | null {
  if (text.includes('\u0000')) return 'holds a NUL character (U+0000), which no text may: leave it out';
  if (HALF_PAIR.test(text)) return 'holds half a surrogate pair, which is not a character: leave it out';
  return null;
}

/** A plain object, as parsers make them; not a date, a file or an object of a library. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A name that every object inherits, such as `constructor`. Code that looks it up finds a function. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** Escaped as in JSON. */
function escaped(name: string): string {
  const escape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return name.replaceAll(/\u0000|\p{Surrogate}/gu, escape);
}

function firstOf<Item>(items: Item[], find: (item: Item, index: number) => BadText | null): BadText | null {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found) return found;
  }
  return null;
}
