import { errors } from '@strapi/utils';

import { remedyOf, say } from '../domain/messages/say';
import { BrokenDocument } from '../domain/problems';
import type { ErrorReport } from '../domain/report';

/** Why a file was not imported, and what its author can do about it. */
export function errorReport(file: string, error: unknown): ErrorReport {
  const { code, values, line } = asBroken(error);
  return { file, line: line ?? null, ...say(code, values), remedy: remedyOf(code) };
}

function asBroken(error: unknown): BrokenDocument {
  if (error instanceof BrokenDocument) return error;
  if (error instanceof errors.ValidationError) {
    return new BrokenDocument('refused', { problem: validationMessage(error) });
  }
  return new BrokenDocument('failed', { problem: error instanceof Error ? error.message : String(error) });
}

interface ValidationDetails {
  errors?: { path?: (string | number)[]; message: string }[];
}

/** Strapi names the attributes only in the details. */
function validationMessage(error: Error & { details?: unknown }): string {
  const details = (error.details as ValidationDetails | undefined)?.errors ?? [];
  if (details.length === 0) return error.message;
  return details.map(({ path, message }) => [path?.join('.'), message].filter(Boolean).join(': ')).join('; ');
}
