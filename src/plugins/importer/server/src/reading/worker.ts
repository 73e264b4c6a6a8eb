import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

import { BrokenDocument } from '../domain/problems';
import { decodeText } from '../domain/read/decode';
import { transformDocument } from '../domain/transform/transform';
import type { ReadResult, ReadRequest } from './reader';

// What runs in the thread that `reader.ts` starts: one document after the other, no file and no database. It says when it
// begins with one, since the time that it takes to start is not the document's.
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
