import { validationError } from '@guichet/strapi-kit';
import { clientErrorOf } from './client-error';

const REMEDY = 'send it whole, in the encoding and of the type that its headers name';

/**
 * The error for a body that cannot be read. The parsers of `strapi::body` throw errors of all kinds, most of which
 * would be a 500.
 *
 * @returns 413 and 415 if the parser says so, otherwise a ValidationError (400). An error of the system (a full disk)
 *   is returned unchanged
 */
export function bodyRefusal(error: Error): Error {
  if ('syscall' in error) return error;
  const known = clientErrorOf(error);
  if (known?.status === 413) return Object.assign(known, { message: 'body is too large: send less at once' });
  if (known?.status === 415) return Object.assign(known, { message: `body: ${known.message}; ${REMEDY}` });
  const message = `body cannot be read (${error.message}): ${REMEDY}`;
  return validationError({ path: ['body'], message });
}

/** Whether a JSON parser threw the error. Such an error carries the text. */
export function isBodyError(error: Error): boolean {
  return 'body' in error && (error as { status?: unknown }).status === 400;
}
