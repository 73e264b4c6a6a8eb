import type { Core } from '@strapi/strapi';

import { BrokenDocument } from './domain/problems';
import type { DocumentSource } from './import-documents';
import { openReader, type ParsedDocument, type Reader } from './reading/reader';
import { defaultTimezone } from './partners';

/** A document that was read, or why it could not be. */
export type ReadDocument = { file: string } & ({ reading: ParsedDocument } | { problem: unknown });

/**
 * Reads documents one after the other, each when it is needed, in a thread of its own.
 *
 * @throws the reason of `signal` once it is aborted, which ends the thread at once
 */
export async function* readDocuments(
  strapi: Core.Strapi,
  documents: DocumentSource[],
  signal?: AbortSignal
): AsyncGenerator<ReadDocument> {
  const reader = openReader(strapi.plugin('importer').service('threads'));
  const end = () => void reader.end();
  signal?.addEventListener('abort', end);
  try {
    for (const document of documents) {
      signal?.throwIfAborted();
      const read = await readOne(reader, document, defaultTimezone(strapi));
      signal?.throwIfAborted();
      yield read;
    }
  } finally {
    signal?.removeEventListener('abort', end);
    await reader.end();
  }
}

async function readOne(
  reader: Reader,
  { path: file, read }: DocumentSource,
  zone: string
): Promise<ReadDocument> {
  try {
    const answer = await reader.read({ file, bytes: await read(), zone });
    if ('reading' in answer) return { file, reading: answer.reading };
    const { code, values, line } = answer.broken;
    return { file, problem: new BrokenDocument(code, values, line) };
  } catch (problem) {
    return { file, problem };
  }
}
