import { errors } from '@strapi/utils';

import { BrokenDocument } from '../domain/problems';
import type { ErrorReport } from '../domain/report';
import { TooLong } from './lengths';

/** What kept a file from being imported, with what its author can do about it. */
export function errorReport(file: string, error: unknown): ErrorReport {
  if (error instanceof BrokenDocument) {
    return { file, line: error.line ?? null, message: error.message, remedy: error.remedy };
  }
  const message = error instanceof Error ? error.message : String(error);
  const refused = { file, line: null };
  if (error instanceof TooLong) return { ...refused, message, remedy: 'shorten it in the file' };
  if (error instanceof errors.ValidationError) {
    return { ...refused, message: validationMessage(error), remedy: 'correct the value in the file' };
  }
  return { ...refused, message, remedy: 'nothing of the file was written: solve this, then import it again' };
}

interface ValidationDetails {
  errors?: { path?: (string | number)[]; message: string }[];
}

/** Strapi names the attributes in the details only. */
function validationMessage(error: Error & { details?: unknown }): string {
  const details = (error.details as ValidationDetails | undefined)?.errors ?? [];
  if (details.length === 0) return error.message;
  return details.map(({ path, message }) => [path?.join('.'), message].filter(Boolean).join(': ')).join('; ');
}
