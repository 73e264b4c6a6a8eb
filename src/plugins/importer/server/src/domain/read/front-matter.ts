import { isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

import { BrokenDocument, type Note } from '../problems';
import { refuseCostly, refuseManyTokens } from './front-matter-limits';
import { lineFinder } from './lines-of-keys';
import { repairYaml } from './repair-yaml';
import { repeatedKeys } from './repeated-keys';

/** The path of a key: `['head', 'apply', 'url']`. */
export type KeyPath = (string | number)[];

export interface FrontMatter {
  data: Record<string, unknown>;
  /** The line, counted from 1 in the file, on which the value at `path` begins. */
  lineOf: (path: KeyPath) => number | undefined;
  /** What is not as its format wants it, and was read all the same. */
  warnings: Note[];
}

/** Parsed values, of which each knows its line. */
export interface Parsed extends Omit<FrontMatter, 'data'> {
  data: unknown;
}

/** One repair may bring to light what another error has hidden. */
const ROUNDS = 4;
/** A key right before its value: `title:x`, but not `https://…`. */
const KEY_WITHOUT_SPACE = /^\s*(?:- )?([a-z_][\w-]*):[^\s:/]/i;

/**
 * Parses the YAML between the two `---`, or that of a file. Scalars stay as they were written: a timestamp keeps its offset, a phone
 * number its leading zero, `yes` stays `yes`; only `~` and an empty value become null.
 *
 * What other parsers accept is repaired, and reported in `warnings`. Of two equal keys the last one counts.
 *
 * @param yaml without delimiters
 * @param firstLine its number in the file, from 1
 * @throws BrokenDocument with the line, for invalid YAML, or more than the limits allow
 */
export function parseYaml(yaml: string, firstLine: number): Parsed {
  refuseManyTokens(yaml);
  const { document, lines, notes } = parseWithRepairs(yaml, firstLine);
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.contents === null) return { data: {}, lineOf: () => undefined, warnings: [] };
  if (isScalar(document.contents)) refuseKeyWithoutSpace(yaml, firstLine);
  refuseCostly(document, lineAt);
  const data: unknown = document.toJS();
  const find = lineFinder(document);
  const lineOf = (path: KeyPath) => {
    const node = find(path);
    return isNode(node) && node.range ? lineAt(node.range[0]) : undefined;
  };
  const repairs = notes.map((note) => ({ ...note, line: note.line! + firstLine - 1 }));
  return { data, lineOf, warnings: [...repairs, ...repeatedKeys(document, lineAt)] };
}

interface ParsedText {
  yaml: string;
  document: Document.Parsed;
  lines: LineCounter;
  /** With lines that count from 1 in `yaml`. */
  notes: Note[];
}

/** @throws BrokenDocument about the first error of the text as it was written */
function parseWithRepairs(yaml: string, firstLine: number): ParsedText {
  const written = parse(yaml, []);
  let parsed = written;
  for (let round = 0; round < ROUNDS && parsed.document.errors.length > 0; round += 1) {
    const { document, lines, notes } = parsed;
    const repaired = repairYaml(parsed.yaml, document.errors, (offset) => lines.linePos(offset));
    if (!repaired) break;
    parsed = parse(repaired.yaml, [...notes, ...repaired.notes]);
  }
  if (parsed.document.errors.length > 0) refuse(written, firstLine);
  return parsed;
}

function refuse({ yaml, document, lines }: ParsedText, firstLine: number): never {
  const [error] = document.errors;
  if (error.code === 'RESOURCE_EXHAUSTION') throw new BrokenDocument('front-matter-too-deep', {}, firstLine);
  const { line } = lines.linePos(error.pos[0]);
  refuseKeyWithoutSpace(yaml.split('\n')[line - 1], line + firstLine - 1);
  const [problem] = error.message.split('\n');
  throw new BrokenDocument('invalid-yaml', { problem }, line + firstLine - 1);
}

/** Says what is wrong with `title:x`, which to YAML is a text, or a key without an end. */
function refuseKeyWithoutSpace(yaml: string, firstLine: number): void {
  for (const [index, line] of yaml.split('\n').entries()) {
    const key = KEY_WITHOUT_SPACE.exec(line)?.[1];
    if (key !== undefined) throw new BrokenDocument('key-without-space', { key }, firstLine + index);
  }
}

function parse(yaml: string, notes: Note[]): ParsedText {
  const limit = Error.stackTraceLimit;
  const lines = new LineCounter();
  // There may be an error for each character, and where in the parser it arose interests nobody.
  Error.stackTraceLimit = 0;
  try {
    const document = parseDocument(yaml, {
      schema: 'failsafe',
      customTags: ['null'],
      lineCounter: lines,
      prettyErrors: false,
      // The parser would compare each key with all keys before it; `repeatedKeys` goes through them once.
      uniqueKeys: false,
    });
    return { yaml, document, lines, notes };
  } finally {
    Error.stackTraceLimit = limit;
  }
}
