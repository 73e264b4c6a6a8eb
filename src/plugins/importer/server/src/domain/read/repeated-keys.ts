import { isNode, isScalar, visit, type Document } from 'yaml';

import { say } from '../messages/say';
import type { Note } from '../problems';
import { shortened } from './text';

/** How much of a key the report shows. */
const SHOWN = 100;

/** A remark for each value that another with the same key replaces: the last one counts, as in Ruby and Go. */
export function repeatedKeys(document: Document.Parsed, lineAt: (offset: number) => number): Note[] {
  const notes: Note[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const lines = new Map<unknown, number>();
      for (const { key } of [...items].reverse()) {
        if (!isScalar(key) || !isNode(key)) continue;
        const line = lineAt(key.range![0]);
        const kept = lines.get(key.value);
        if (kept === undefined) lines.set(key.value, line);
        else notes.push({ ...say('key-repeated', { key: shortened(String(key.value), SHOWN), kept }), line });
      }
    },
  });
  return notes.sort((a, b) => a.line! - b.line!);
}
