import { BrokenDocument } from '../problems';
import { isMapping } from './fields';
import { parseYaml, type FrontMatter, type Parsed } from './front-matter';
import { parseJson, parseToml } from './other-formats';

export interface SourceDocument extends FrontMatter {
  /** Everything after the front matter, unchanged except for its line endings and outer blank lines. */
  body: string;
}

/** How front matter begins and ends: YAML and TOML between two lines, JSON with the brace that begins a line. */
const FENCES = [
  { opening: /^---[ \t]*\n/, end: /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/, parse: parseYaml },
  { opening: /^\+\+\+[ \t]*\n/, end: /\n\+\+\+[ \t]*(?:\n|$)/, parse: parseToml },
];
const JSON_END = /\n\}[ \t]*(?:\n|$)/;

/** Without a byte order mark, and with line feeds only. */
export function normalText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Whether a text begins as a document does. */
export function hasFrontMatter(text: string): boolean {
  const normal = normalText(text);
  return FENCES.some(({ opening }) => opening.test(normal)) || /^\{[ \t]*\n/.test(normal);
}

/**
 * Splits a document into its front matter and its body.
 *
 * @param text the whole file
 * @throws BrokenDocument if there is no front matter, or it cannot be read
 */
export function readDocument(text: string): SourceDocument {
  const normal = normalText(text);
  const fence = FENCES.find(({ opening }) => opening.test(normal));
  if (!fence) return readWithJson(normal);
  const [opening] = fence.opening.exec(normal)!;
  // From the line break of the opening on, so that front matter may be empty.
  const after = normal.slice(opening.length - 1);
  const end = fence.end.exec(after);
  if (!end) throw new BrokenDocument('front-matter-without-end', {}, 1);
  const parsed = fence.parse(after.slice(1, Math.max(1, end.index)), 2);
  return { ...asFrontMatter(parsed, 2), body: bodyOf(after.slice(end.index + end[0].length)) };
}

function readWithJson(normal: string): SourceDocument {
  if (!/^\{[ \t]*\n/.test(normal)) throw new BrokenDocument('no-front-matter', {}, 1);
  const end = JSON_END.exec(normal);
  if (!end) throw new BrokenDocument('front-matter-without-end', {}, 1);
  const to = end.index + '\n}'.length;
  return { ...asFrontMatter(parseJson(normal.slice(0, to), 1), 1), body: bodyOf(normal.slice(to)) };
}

/** @throws BrokenDocument for anything other than a mapping */
export function asFrontMatter({ data, lineOf, warnings }: Parsed, line: number): FrontMatter {
  if (data === null) return { data: {}, lineOf: () => undefined, warnings };
  if (!isMapping(data)) throw new BrokenDocument('front-matter-not-a-list', {}, line);
  return { data, lineOf, warnings };
}

function bodyOf(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}
