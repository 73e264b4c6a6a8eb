import { errors } from '@strapi/utils';

import { conflictIn } from './domain/conflicts';

const MESSAGE = 'Somebody else is writing at the same time, and this was not saved: try again';

/** A write that conflicts with a concurrent one: a 409, `STRAPI_CONFLICT_ERROR` in GraphQL. */
export class ConflictError extends errors.ApplicationError<'ConflictError'> {
  /** @param cause the database's error */
  constructor(cause: unknown) {
    super(MESSAGE);
    this.name = 'ConflictError';
    this.cause = cause;
  }
}

/** The error for the caller of a write: a ConflictError if it was a conflict, otherwise the error itself. */
export function toHttpError(error: unknown): unknown {
  const conflict = conflictIn(error);
  return conflict === 'met' || conflict === 'waited' ? new ConflictError(error) : error;
}
