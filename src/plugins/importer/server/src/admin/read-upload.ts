import { readFile } from 'node:fs/promises';
import { errors } from '@strapi/utils';

import { problemWith } from '../domain/limits';
import type { DocumentSource } from '../import-documents';
import type { UploadContext, UploadedFile } from './upload';

/**
 * The documents of a multipart request, `files`, with their paths as file names. They are read at once, because their
 * temporary files are deleted after the request.
 *
 * @throws ValidationError, PayloadTooLargeError if there are too many, or they are too large or not documents
 */
export async function readUpload({ request }: UploadContext): Promise<DocumentSource[]> {
  const received = [request.files?.files ?? []].flat().map(withPath);
  const problem = problemWith(received);
  if (problem?.code.endsWith('too-large')) throw new errors.PayloadTooLargeError(problem.message, problem);
  if (problem) throw new errors.ValidationError(problem.message, problem);
  return Promise.all(
    received.map(async ({ path, filepath }) => {
      const bytes = await readFile(filepath);
      return { path, read: async () => bytes };
    })
  );
}

/** Some browsers put "/" or "./" before the path of a file in a dropped folder. */
function withPath({ filepath, originalFilename, size }: UploadedFile) {
  const path = (originalFilename ?? '').replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  return { filepath, size, path };
}
