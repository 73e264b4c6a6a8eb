import { blocksOf, forPatterns, sentencesIn } from './plain-text';
import type { Language } from './language';

/** A sentence of a document, with where it stands. */
export interface Passage {
  sentence: string;
  /** In the form of `forPatterns`. */
  plain: string;
  /** How deep the heading is; null if it is none. */
  level: number | null;
  /** Sentences with the same number stand in one paragraph, or in one list. */
  block: number;
  /** Whether it is an item of a list, or a row of a table. */
  isItem: boolean;
}

const HEADING = /^\s*#{1,6}(?= )/;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)]) /;
const ROW = /^ {0,3}\|/;
const RULE = /^[\s|:-]*-[\s|:-]*$/;

/**
 * The sentences of a Markdown text in their order. A row of a table becomes a sentence: the column "Clôture" with the cell
 * "18 avril" says "Clôture : 18 avril".
 */
export function passagesOf(markdown: string, language: Language): Passage[] {
  let block = 0;
  let wasItem = false;
  return blocksOf(withoutTables(markdown, language)).flatMap((text) => {
    const level = HEADING.exec(text)?.[0].trim().length ?? null;
    const isItem = level === null && ITEM.test(text);
    // An item belongs to its list.
    if (!isItem || !wasItem) block += 1;
    wasItem = isItem;
    const own = block;
    return sentencesIn(text).map((sentence) => ({
      sentence,
      plain: forPatterns(sentence),
      level,
      block: own,
      isItem,
    }));
  });
}

/** Tables as lists, an item a row. */
function withoutTables(markdown: string, language: Language): string {
  if (!/^ {0,3}\|/m.test(markdown)) return markdown;
  let headings: string[] | null = null;
  const lines = markdown.split('\n').map((line) => {
    if (!ROW.test(line)) {
      headings = null;
      return line;
    }
    const cells = cellsOf(line);
    const texts = headings && !RULE.test(line) ? rowTexts(headings, cells, language) : [];
    headings ??= cells;
    return texts.map((text) => `- ${text}`).join('\n');
  });
  return lines.join('\n');
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/**
 * A cell of the first column is a name if its heading says what it names; else each of the others is an item of its own.
 */
function rowTexts(headings: string[], cells: string[], { isGeneric }: Language): string[] {
  const labelled = cells.map((cell, index) => {
    const heading = headings[index] ?? '';
    return isGeneric(heading) ? cell : `${heading} : ${cell}`;
  });
  if (!isGeneric(headings[0] ?? ''))
    return [
      `${headings[0]} « ${cells[0].replace(/^[«“"]\s*|\s*[»”"]$/g, '')} » : ${labelled.slice(1).join(' : ')}`,
    ];
  return labelled.slice(1).map((text) => `${cells[0]}, ${text}`);
}
