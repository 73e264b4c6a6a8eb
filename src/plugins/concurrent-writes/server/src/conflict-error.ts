import { errors } from '@strapi/utils';

const MESSAGE = 'Somebody else is writing at the same time, and this was not saved: try again';

/** What could not be written beside somebody else's writing: a 409, `STRAPI_CONFLICT_ERROR` in GraphQL. */
export class ConflictError extends errors.ApplicationError<'ConflictError'> {
  /** @param cause what the database said, for the log */
  constructor(cause: unknown) {
    super(MESSAGE);
    this.name = 'ConflictError';
    this.cause = cause;
  }
}
