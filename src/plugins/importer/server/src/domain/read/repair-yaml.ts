import type { YAMLError } from 'yaml';

import { say } from '../messages/say';
import type { Note } from '../problems';
import { shortened } from './text';

/** YAML that other parsers accept, or that can mean one thing only, in the strict form. */
export interface RepairedYaml {
  /** With the same lines. */
  yaml: string;
  /** What was not as YAML wants it. */
  notes: Note[];
}

type LineAndColumn = (offset: number) => { line: number; col: number };

/** How much of a text the report shows. */
const SHOWN = 100;
const LONE_QUOTE = /^["'][ \t]*$/;

/**
 * Repairs what a parser complained about: a text with a colon, a closing quote at the beginning of its line, and tabs as
 * indentation.
 *
 * @param at line and column of an offset, both from 1
 * @returns null if there is nothing that can be repaired; the lines of the notes count from 1
 */
export function repairYaml(yaml: string, errors: YAMLError[], at: LineAndColumn): RepairedYaml | null {
  const lines = yaml.split('\n');
  const places = (code: YAMLError['code']) => errors.filter((error) => error.code === code);
  const notes = [
    ...quoteTexts(
      lines,
      places('BLOCK_AS_IMPLICIT_KEY').map(({ pos }) => at(pos[0]))
    ),
    ...(places('MISSING_CHAR').length > 0 ? indentQuotes(lines) : []),
    ...(isAboutTabs(lines, errors, at) ? replaceTabs(lines) : []),
  ];
  return notes.length > 0 ? { yaml: lines.join('\n'), notes } : null;
}

/** `title: Appel : le retour` cannot be a mapping in a mapping, so it is a text. */
function quoteTexts(lines: string[], places: { line: number; col: number }[]): Note[] {
  const first = new Map([...places].reverse().map(({ line, col }) => [line, col]));
  return [...first].reverse().map(([line, col]) => {
    const [before, written] = [lines[line - 1].slice(0, col - 1), lines[line - 1].slice(col - 1)];
    const comment = written.search(/\s#/);
    const text = (comment < 0 ? written : written.slice(0, comment)).trimEnd();
    lines[line - 1] = `${before}'${text.replaceAll("'", "''")}'${written.slice(text.length)}`;
    return { ...say('text-without-quotes', { text: shortened(text, SHOWN) }), line };
  });
}

/** The quote that closes a text need not be indented for other parsers. */
function indentQuotes(lines: string[]): Note[] {
  return lines.flatMap((line, index) => {
    if (index === 0 || !LONE_QUOTE.test(line)) return [];
    const [indentation] = /^[\s-]*/.exec(lines[index - 1])!;
    lines[index] = `${indentation.replaceAll('-', ' ')} ${line}`;
    return [{ ...say('quote-not-indented'), line: index + 1 }];
  });
}

function isAboutTabs(lines: string[], errors: YAMLError[], at: LineAndColumn): boolean {
  return errors.some(
    ({ code, pos }) =>
      code === 'TAB_AS_INDENT' || (code === 'BAD_INDENT' && lines[at(pos[0]).line - 1]?.startsWith('\t'))
  );
}

/** Beside lines that are indented with spaces, nobody knows how wide a tab is. */
function replaceTabs(lines: string[]): Note[] {
  if (lines.some((line) => /^ +[^\s]/.test(line))) return [];
  const first = lines.findIndex((line) => line.startsWith('\t'));
  for (const [index, line] of lines.entries())
    lines[index] = line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length));
  return first < 0 ? [] : [{ ...say('tabs-as-indentation'), line: first + 1 }];
}
