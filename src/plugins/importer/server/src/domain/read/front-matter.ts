import { isNode, LineCounter, parseDocument, type Document } from 'yaml';

import { BrokenDocument } from '../problems';

/** A key's way down: `['head', 'apply', 'url']`. */
export type KeyPath = (string | number)[];

export interface FrontMatter {
  data: Record<string, unknown>;
  /** The line, counted from 1 in the file, where the value at `path` begins. */
  lineOf: (path: KeyPath) => number | undefined;
}

/**
 * Parses the YAML between the two `---`. Scalars stay the text that was written: a timestamp keeps its
 * offset, a phone number its leading zero, `yes` stays `yes`; only `~` and nothing at all become null.
 *
 * @param yaml the text between the delimiters, without them
 * @throws BrokenDocument with the line, for invalid YAML or something else than a mapping
 */
export function parseFrontMatter(yaml: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', customTags: ['null'], lineCounter: lines });
  // The file's first line is the opening delimiter.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error) {
    const problem = error.message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '');
    throw new BrokenDocument('invalid-yaml', { problem }, lineAt(error.pos[0]));
  }
  const data: unknown = document.toJS();
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new BrokenDocument('front-matter-not-a-list', {}, 2);
  }
  return { data: data as Record<string, unknown>, lineOf: (path) => lineOfPath(document, path, lineAt) };
}

function lineOfPath(document: Document, path: KeyPath, lineAt: (offset: number) => number) {
  // A key that is empty in the document is '' in its data.
  const node = document.getIn(
    path.map((key) => (key === '' ? null : key)),
    true
  );
  return isNode(node) && node.range ? lineAt(node.range[0]) : undefined;
}
