import type { Core } from '@strapi/strapi';

import { documentPath } from './domain/known-path';
import type { DocumentSource } from './import-documents';
import type { SiteMapping } from './mapping/prepare';
import { asProblem, openReader, type ParsedDocument, type Reader, type ReadRequest } from './reading/reader';
import { defaultTimezone } from './partners';

/** A document that was read, or why it was not. */
export type ReadDocument = { file: string } & (
  { reading: ParsedDocument; sitePath: string } | { problem: unknown } | { leftOut: true }
);

export interface ReadOptions {
  site: SiteMapping;
  /** Of documents that do not say theirs. */
  locale: string;
  /** The present, UTC, ISO 8601. */
  now: string;
  signal?: AbortSignal;
}

/**
 * Reads documents one after the other, each when it is needed, in a thread of its own. A file of data may hold several.
 *
 * @throws the reason of `signal` once it is aborted, which ends the thread at once
 */
export async function* readDocuments(
  strapi: Core.Strapi,
  documents: DocumentSource[],
  options: ReadOptions
): AsyncGenerator<ReadDocument> {
  const { signal } = options;
  const reader = openReader(strapi.plugin('importer').service('threads'));
  const end = () => void reader.end();
  signal?.addEventListener('abort', end);
  const zone = defaultTimezone(strapi);
  try {
    for (const document of documents) {
      signal?.throwIfAborted();
      const read = await readFile(reader, document, readingOf(document, options, zone));
      signal?.throwIfAborted();
      yield* read;
    }
  } finally {
    signal?.removeEventListener('abort', end);
    await reader.end();
  }
}

/** Null for what is no document. */
function readingOf(
  { path, sitePath = path }: DocumentSource,
  { site, locale, now }: ReadOptions,
  zone: string
): ReadRequest['reading'] | null {
  const targets = site.isLeftOut(sitePath) ? [] : site.targetsFor(sitePath);
  if (targets.length === 0) return null;
  const { models, languages, future, locales } = site;
  return { targets, models, languages, future, locales, locale, zone, now };
}

async function readFile(
  reader: Reader,
  { path: file, sitePath = file, read }: DocumentSource,
  reading: ReadRequest['reading'] | null
): Promise<ReadDocument[]> {
  if (reading === null) return [{ file, leftOut: true }];
  try {
    const answer = await reader.read({ file, sitePath, bytes: await read(), reading });
    if ('broken' in answer) return [{ file, problem: asProblem(answer.broken) }];
    if (answer.parts.length === 0) return [{ file, leftOut: true }];
    return answer.parts.map(({ part, ...result }) => {
      const path = documentPath(file, part);
      return 'broken' in result
        ? { file: path, problem: asProblem(result.broken) }
        : { file: path, sitePath, reading: result };
    });
  } catch (problem) {
    return [{ file, problem }];
  }
}
