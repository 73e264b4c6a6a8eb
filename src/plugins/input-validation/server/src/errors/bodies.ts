import { validationError } from '@guichet/strapi-kit';
import { clientErrorOf } from './client-error';

const REMEDY = 'send it whole, in the encoding and of the type that its headers name';

/**
 * What is thrown for a body that cannot be read: the parsers of `strapi::body` throw errors of all kinds, most of which
 * would be a 500.
 *
 * @returns 413 and 415 as the parser says, else a ValidationError (400); what the system refuses (a full disk) as it is
 */
export function bodyRefusal(error: Error): Error {
  if ('syscall' in error) return error;
  const known = clientErrorOf(error);
  if (known?.status === 413) return Object.assign(known, { message: 'body is too large: send less at once' });
  if (known?.status === 415) return Object.assign(known, { message: `body: ${known.message}; ${REMEDY}` });
  const message = `body cannot be read (${error.message}): ${REMEDY}`;
  return validationError({ path: ['body'], message });
}

/** Whether a JSON parser threw it: it keeps the text beside. */
export function isBodyError(error: Error): boolean {
  return 'body' in error && (error as { status?: unknown }).status === 400;
}
