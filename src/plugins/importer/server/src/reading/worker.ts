import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

import { BrokenDocument } from '../domain/problems';
import { documentsIn, type DocumentPart } from '../domain/read/data-files';
import { decodeText } from '../domain/read/decode';
import { transformDocument } from '../domain/transform/transform';
import type {
  ParsedDocument,
  ReadError,
  ReadRequest,
  ReadResult,
  SurveyRequest,
  SurveyResult,
} from './reader';

// Runs in the thread that `reader.ts` starts: one document after the other, without files or a database. It reports
// when it begins with one, so that the time to start does not count as the document's.
parentPort!.on('message', (wish: ReadRequest | SurveyRequest) => {
  parentPort!.postMessage('begun');
  parentPort!.postMessage('reading' in wish ? readFile(wish) : survey(wish));
});

function readFile(wish: ReadRequest): ReadResult {
  return orBroken(() => {
    const documents = documentsIn(decodeText(wish.bytes), wish.sitePath);
    return { parts: documents.map((one) => ({ part: one.part, ...orBroken(() => read(one, wish)) })) };
  });
}

function survey({ bytes, sitePath }: SurveyRequest): SurveyResult {
  return orBroken(() => {
    const documents = documentsIn(decodeText(bytes), sitePath);
    return {
      parts: documents.map(({ part, document: { data, body } }) => ({ part, data, hasBody: body !== '' })),
    };
  });
}

function read({ part, document }: DocumentPart, { file, sitePath, reading }: ReadRequest): ParsedDocument {
  const transformed = transformDocument(document, { file, sitePath, part }, reading);
  // Another mapping, or a date that has passed since, makes another entry of the same text.
  const sets = reading.targets.map(({ set }) => set);
  const decided = [document.data, document.body, sets, transformed?.entry.published];
  return { hash: createHash('sha256').update(JSON.stringify(decided)).digest('hex'), transformed };
}

function orBroken<T>(work: () => T): T | { broken: ReadError } {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BrokenDocument))
      return { broken: { code: 'failed', values: { problem: String(error) } } };
    const { code, values, line } = error;
    return { broken: { code, values, line } };
  }
}
