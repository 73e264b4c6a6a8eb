import { parse as parseTomlText, TomlDate, TomlError } from 'smol-toml';

import { LIMITS } from '../limits';
import { BrokenDocument } from '../problems';
import type { KeyPath, Parsed } from './front-matter';

/**
 * Parses TOML, with scalars as YAML's are given: as text.
 *
 * @param firstLine its number in the file, from 1
 * @throws BrokenDocument with the line, for invalid TOML, or more than the limits allow
 */
export function parseToml(text: string, firstLine: number): Parsed {
  refuseLong(text, firstLine);
  try {
    return { data: asTexts(parseTomlText(text), firstLine), lineOf: linesIn(text, firstLine), warnings: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [problem] = error.message.split('\n');
    throw new BrokenDocument('invalid-toml', { problem }, error.line + firstLine - 1);
  }
}

/** The same for JSON. */
export function parseJson(text: string, firstLine: number): Parsed {
  refuseLong(text, firstLine);
  try {
    return { data: asTexts(JSON.parse(text), firstLine), lineOf: linesIn(text, firstLine), warnings: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new BrokenDocument('invalid-json', { problem: error.message }, firstLine);
  }
}

function refuseLong({ length }: string, line: number): void {
  const limit = LIMITS.frontMatterLength;
  if (length > limit) throw new BrokenDocument('front-matter-too-long', { length, limit }, line);
}

/** Numbers, flags and dates as text, so that every format is read alike. */
function asTexts(value: unknown, line: number, depth = 0): unknown {
  if (depth > LIMITS.frontMatterDepth) throw new BrokenDocument('front-matter-too-deep', {}, line);
  if (value === null || value === undefined) return null;
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => asTexts(item, line, depth + 1));
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asTexts(one, line, depth + 1)]));
}

/** The first line that begins with the last key of a path. These parsers say no more. */
function linesIn(text: string, firstLine: number): Parsed['lineOf'] {
  const lines = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const key = /^\s*(?:\[+\s*)?["']?([\w.-]+)["']?\s*(?:[:=]|\]+)/.exec(line)?.[1];
    if (key !== undefined && !lines.has(key)) lines.set(key, index + firstLine);
  }
  return (path: KeyPath) => lines.get(String(path.filter((part) => typeof part === 'string').at(-1)));
}
