import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { problemWithLocale } from '../locales';

/** A file of a multipart request. It is a temporary file during the request. */
export interface UploadedFile {
  filepath: string;
  originalFilename: string | null;
  /** Bytes. */
  size: number;
}

/** A request to the admin API. Strapi deletes the temporary files of the field `files`. */
export interface UploadContext {
  request: {
    body?: { locale?: unknown };
    files?: { files?: UploadedFile | UploadedFile[] };
  };
  type: string;
  body: unknown;
  set: (header: string, value: string) => void;
  conflict: (message: string, details: object) => void;
}

/**
 * The locale of documents that do not say theirs.
 *
 * @throws ValidationError for one that the application does not have
 */
export async function localeOf(strapi: Core.Strapi, { request }: UploadContext): Promise<string> {
  const locale = request.body?.locale;
  const problem = await problemWithLocale(strapi, locale);
  if (problem) throw new errors.ValidationError(problem);
  return locale as string;
}
