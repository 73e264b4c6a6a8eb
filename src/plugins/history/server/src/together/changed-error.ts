import { errors } from '@strapi/utils';

import { type Refusal, refusalDetails } from '@guichet/strapi-kit';

/** A write that would overwrite what its sender has not read: a 412, RFC 9110, section 15.5.13. */
export class ChangedError extends errors.ApplicationError<'PreconditionFailedError'> {
  constructor(refused: Refusal) {
    super(refused.message, refusalDetails(refused));
    this.name = 'PreconditionFailedError';
  }
}
