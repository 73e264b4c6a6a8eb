import { errors } from '@strapi/utils';

import { type Refusal, refusalDetails } from '@guichet/strapi-kit';

/** An action that makes no sense in the entry's present state: REST's 409, GraphQL's `STRAPI_CONFLICT_ERROR`. */
export class ConflictError extends errors.ApplicationError<'ConflictError'> {
  constructor(refusal: Refusal) {
    super(refusal.message, refusalDetails(refusal));
    this.name = 'ConflictError';
  }
}
