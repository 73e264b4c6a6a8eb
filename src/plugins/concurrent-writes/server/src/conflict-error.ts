import { errors } from '@strapi/utils';

import { conflictIn } from './domain/conflicts';

const MESSAGE = 'Somebody else is writing at the same time, and this was not saved: try again';

/** What could not be written beside somebody else's writing: a 409, `STRAPI_CONFLICT_ERROR` in GraphQL. */
export class ConflictError extends errors.ApplicationError<'ConflictError'> {
  /** @param cause what the database said */
  constructor(cause: unknown) {
    super(MESSAGE);
    this.name = 'ConflictError';
    this.cause = cause;
  }
}

/** What is told of an error to who wanted to write: a ConflictError where it was one, else the error itself. */
export function toHttpError(error: unknown): unknown {
  const conflict = conflictIn(error);
  return conflict === 'met' || conflict === 'waited' ? new ConflictError(error) : error;
}
