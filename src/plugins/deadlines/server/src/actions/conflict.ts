import { errors } from '@strapi/utils';

/** An action that makes no sense in the entry's present state: REST's 409, GraphQL's `STRAPI_CONFLICT_ERROR`. */
export class ConflictError extends errors.ApplicationError<'ConflictError'> {
  constructor(message: string) {
    super(message);
    this.name = 'ConflictError';
  }
}
