import { wordsOfLinks } from '../prose/markup';
import { oneLine } from '../read/text';

export interface NumberedSteps {
  /** The text before and after the list, unchanged. */
  introduction: string;
  /** Title and text (Markdown, unchanged) of each item. */
  steps: { title: string; text: string }[];
}

const ITEM = /^ {0,3}\d+[.)]\s+/;
/** A longer title is cut, so that the text has to keep its words. */
export const TITLE_LENGTH = 120;

/** Extracts the steps from the first numbered list of a Markdown text. */
export function splitNumberedSteps(markdown: string): NumberedSteps {
  const lines = markdown.split('\n');
  const first = lines.findIndex((line) => ITEM.test(line));
  if (first < 0) return { introduction: markdown.trim(), steps: [] };
  const end = endOfList(lines, first);
  const items: string[][] = [];
  for (const line of lines.slice(first, end)) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')]);
    else items.at(-1)?.push(line);
  }
  const around = [lines.slice(0, first), lines.slice(end)].map((part) => part.join('\n').trim());
  return {
    introduction: around.filter(Boolean).join('\n\n'),
    steps: items.map((item) => item.join('\n').trim()).map((text) => ({ title: titleOf(text), text })),
  };
}

/** After a blank line, only another item or an indented line still belongs to the list. */
function endOfList(lines: string[], first: number): number {
  for (let index = first + 1; index < lines.length; index += 1) {
    const afterBlank = lines[index - 1].trim() === '';
    const belongs = ITEM.test(lines[index]) || /^\s/.test(lines[index]) || lines[index] === '';
    if (afterBlank && !belongs) return index;
  }
  return lines.length;
}

/** The words in bold at the beginning of an item, or else its first sentence. */
export function titleOf(text: string): string {
  const bold = /^(\*\*|__)(.+?)\1/s.exec(text)?.[2];
  const title = oneLine(wordsOfLinks(bold ?? text).replace(/\*\*|__/g, ''));
  const sentence = bold ? title : title.split(/(?<=\p{L}{2})[.:;!?](?:\s|$)/u)[0];
  return sentence.length > TITLE_LENGTH ? `${sentence.slice(0, TITLE_LENGTH - 1).trimEnd()}…` : sentence;
}
