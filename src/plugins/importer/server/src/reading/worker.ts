import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

import { BrokenDocument } from '../domain/problems';
import { decodeText } from '../domain/read/decode';
import { transformDocument } from '../domain/transform/transform';
import type { ReadResult, ReadRequest } from './reader';

// Runs in the thread that `reader.ts` starts: one document after the other, without files or a database. It reports
// when it begins with one, so that the time to start does not count as the document's.
parentPort!.on('message', (wish: ReadRequest) => {
  parentPort!.postMessage('begun');
  parentPort!.postMessage(answer(wish));
});

function answer({ file, bytes, zone }: ReadRequest): ReadResult {
  try {
    const text = decodeText(bytes);
    const hash = createHash('sha256').update(text).digest('hex');
    return { reading: { hash, transformed: transformDocument(text, file, zone) } };
  } catch (error) {
    if (!(error instanceof BrokenDocument))
      return { broken: { code: 'failed', values: { problem: String(error) } } };
    const { code, values, line } = error;
    return { broken: { code, values, line } };
  }
}
