import { errors } from '@strapi/utils';

import { refusalDetails } from '@guichet/strapi-kit';
import { conflictIn } from './domain/conflicts';
import { refusal } from './refusals';

/** A write that conflicts with a concurrent one: a 409, `STRAPI_CONFLICT_ERROR` in GraphQL. */
export class ConflictError extends errors.ApplicationError<'ConflictError'> {
  /** @param cause the database's error */
  constructor(cause: unknown) {
    const refused = refusal('conflict');
    super(refused.message, refusalDetails(refused));
    this.name = 'ConflictError';
    this.cause = cause;
  }
}

/** The error for the caller of a write: a ConflictError if it was a conflict, otherwise the error itself. */
export function toHttpError(error: unknown): unknown {
  const conflict = conflictIn(error);
  return conflict === 'met' || conflict === 'waited' ? new ConflictError(error) : error;
}
