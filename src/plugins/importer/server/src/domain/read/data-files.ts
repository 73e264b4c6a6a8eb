import { parse as parseCsv, CsvError } from 'csv-parse/sync';

import { LIMITS } from '../limits';
import { BrokenDocument } from '../problems';
import { isMapping } from './fields';
import { parseYaml, type Parsed } from './front-matter';
import { parseJson, parseToml } from './other-formats';
import {
  asFrontMatter,
  hasFrontMatter,
  normalText,
  readDocument,
  type SourceDocument,
} from './read-document';
import { fold } from './text';

/** One of the documents of a file. */
export interface DocumentPart {
  /** Names it among the others of its file; null if it is the only one. */
  part: string | null;
  document: SourceDocument;
}

const PARSERS: Record<string, (text: string, firstLine: number) => Parsed> = {
  yml: parseYaml,
  yaml: parseYaml,
  toml: parseToml,
  json: parseJson,
};
/** By the first of these that has a value an item is known, wherever it stands in its list. */
const NAMES = ['id', 'slug', 'permalink', 'title', 'titre', 'name', 'nom'];

/** Generators copy such a file as it is, if it has no front matter. */
function isPage(extension: string): boolean {
  return extension === 'html' || extension === 'txt';
}

/**
 * The documents of a file: one with front matter, the items of a list, or the rows of a table.
 *
 * @param path whose extension says what the file is written in
 * @returns none for a file that is no document
 * @throws BrokenDocument with the line
 */
export function documentsIn(text: string, path: string): DocumentPart[] {
  const extension = path.split('.').at(-1)!.toLowerCase();
  const normal = normalText(text);
  if (extension === 'csv') return rowsOf(normal);
  const parse = PARSERS[extension];
  if (!parse)
    return isPage(extension) && !hasFrontMatter(text) ? [] : [{ part: null, document: readDocument(text) }];
  const parsed = parse(normal, 1);
  if (Array.isArray(parsed.data)) return itemsOf(parsed.data, parsed);
  return [{ part: null, document: { ...asFrontMatter(parsed, 1), body: '' } }];
}

function itemsOf(items: unknown[], { lineOf, warnings }: Parsed): DocumentPart[] {
  const warningsOf = (index: number) => {
    const [from = 1, to = Infinity] = [lineOf([index]), lineOf([index + 1])];
    return warnings.filter(({ line }) => line! >= from && line! < to);
  };
  const documents = items.map((item, index): SourceDocument => {
    const line = lineOf([index]);
    if (!isMapping(item)) throw new BrokenDocument('item-not-a-list', { item: index + 1 }, line);
    const data = { data: item, warnings: warningsOf(index), body: '' };
    return { ...data, lineOf: (path) => lineOf([index, ...path]) ?? line };
  });
  return named(documents);
}

/** The first row names the columns; a semicolon or a tab separates them as well as a comma. */
function rowsOf(text: string): DocumentPart[] {
  const delimiter = [';', '\t', ','].find((sign) => text.split('\n', 1)[0].includes(sign)) ?? ',';
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(text, {
      columns: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      max_record_size: LIMITS.frontMatterLength,
    });
    return named(
      rows.map(({ record, info }) => ({ data: record, lineOf: () => info.lines, warnings: [], body: '' }))
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenDocument('invalid-csv', { problem: error.message }, Number(error.lines) || undefined);
  }
}

/** Items with the same name are told apart by their number. */
function named(documents: SourceDocument[]): DocumentPart[] {
  const [count, limit] = [documents.length, LIMITS.parts];
  if (count > limit) throw new BrokenDocument('too-many-parts', { count, limit });
  const seen = new Map<string, number>();
  return documents.map((document) => {
    const key = NAMES.find((name) => typeof document.data[name] === 'string' && document.data[name]);
    const name = key ? fold(document.data[key] as string) : 'item';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { part: count > 1 || !key ? `${name}-${count}` : name, document };
  });
}
