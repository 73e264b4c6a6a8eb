import { readFile } from 'node:fs/promises';
import path from 'node:path/posix';
import { errors } from '@strapi/utils';

import { isMappingFile, problemWith } from '../domain/limits';
import type { Mapping } from '../domain/mapping/mapping';
import type { DocumentSource } from '../import-documents';
import { BrokenMapping, parseMapping } from '../mapping/parse-mapping';
import type { UploadContext, UploadedFile } from './upload';

export interface Upload {
  documents: DocumentSource[];
  /** That of a `guichet-import.yml` among the files. */
  mapping?: Mapping;
}

/**
 * The documents of a multipart request, `files`, with their paths as file names, and the mapping among them. They are
 * read at once, because their temporary files are deleted after the request.
 *
 * @throws ValidationError, PayloadTooLargeError if there are too many, or they are too large or not documents, or the
 *   mapping cannot be read
 */
export async function readUpload({ request }: UploadContext): Promise<Upload> {
  const received = [request.files?.files ?? []].flat().map(withPath);
  const written = received.find((file) => isMappingFile(file.path));
  const documents = received.filter((file) => file !== written);
  const problem = problemWith(documents);
  if (problem?.code.endsWith('too-large')) throw new errors.PayloadTooLargeError(problem.message, problem);
  if (problem) throw new errors.ValidationError(problem.message, problem);
  const mapping = written && (await readMapping(written));
  const folder = written ? path.dirname(written.path) : '.';
  return { documents: await Promise.all(documents.map((file) => asSource(file, folder))), mapping };
}

async function readMapping(file: Received): Promise<Mapping> {
  try {
    return parseMapping(await readFile(file.filepath, 'utf8'));
  } catch (error) {
    if (!(error instanceof BrokenMapping)) throw error;
    throw new errors.ValidationError(`${file.path}, ${error.message}`);
  }
}

/** @param folder that of the mapping, which its paths are relative to */
async function asSource(file: Received, folder: string): Promise<DocumentSource> {
  const bytes = await readFile(file.filepath);
  return { path: file.path, sitePath: path.relative(folder, file.path), read: async () => bytes };
}

type Received = ReturnType<typeof withPath>;

/** Some browsers put "/" or "./" before the path of a file in a dropped folder. */
function withPath({ filepath, originalFilename, size }: UploadedFile) {
  const given = (originalFilename ?? '').replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  return { filepath, size, path: given };
}
