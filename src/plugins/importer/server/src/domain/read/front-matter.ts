import { isNode, LineCounter, parseDocument, type Document } from 'yaml';

import { BrokenDocument } from '../problems';
import { refuseCostly, refuseManyTokens } from './front-matter-limits';
import { lineFinder } from './lines-of-keys';

/** The path of a key: `['head', 'apply', 'url']`. */
export type KeyPath = (string | number)[];

export interface FrontMatter {
  data: Record<string, unknown>;
  /** The line, counted from 1 in the file, on which the value at `path` begins. */
  lineOf: (path: KeyPath) => number | undefined;
}

/** Parsed values, of which each knows its line. */
export interface Parsed extends Omit<FrontMatter, 'data'> {
  data: unknown;
}

/**
 * Parses the YAML between the two `---`, or that of a file. Scalars stay as they were written: a timestamp keeps its offset, a phone
 * number its leading zero, `yes` stays `yes`; only `~` and an empty value become null.
 *
 * @param yaml without delimiters
 * @param firstLine its number in the file, from 1
 * @throws BrokenDocument with the line, for invalid YAML, or more than the limits allow
 */
export function parseYaml(yaml: string, firstLine: number): Parsed {
  refuseManyTokens(yaml);
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const document = parse(yaml, lines);
  const [error] = document.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') throw new BrokenDocument('front-matter-too-deep', {}, firstLine);
  if (error) {
    const [problem] = error.message.split('\n');
    throw new BrokenDocument('invalid-yaml', { problem }, lineAt(error.pos[0]));
  }
  if (document.contents === null) return { data: {}, lineOf: () => undefined };
  refuseCostly(document, lineAt);
  const data: unknown = document.toJS();
  const find = lineFinder(document);
  const lineOf = (path: KeyPath) => {
    const node = find(path);
    return isNode(node) && node.range ? lineAt(node.range[0]) : undefined;
  };
  return { data, lineOf };
}

function parse(yaml: string, lineCounter: LineCounter): Document.Parsed {
  const limit = Error.stackTraceLimit;
  // There may be an error for each character, and where in the parser it arose interests nobody.
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(yaml, {
      schema: 'failsafe',
      customTags: ['null'],
      lineCounter,
      prettyErrors: false,
      // The parser would compare each key with all keys before it; `refuseCostly` does it once.
      uniqueKeys: false,
    });
  } finally {
    Error.stackTraceLimit = limit;
  }
}
