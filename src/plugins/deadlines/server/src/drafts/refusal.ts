import { errors } from '@strapi/utils';

/** The permission to read the drafts of every type that the caller may read: an action of the content API. */
export const READ_DRAFTS = 'plugin::deadlines.drafts.read';

/**
 * The caller asks for drafts but may not read them (403). Strapi discards the messages of other refusals in a handler.
 */
export class DraftsRefused extends errors.PolicyError {
  constructor(uid: string) {
    super(
      `Drafts of ${uid} are for those who may update it: ask with an API token that grants ${uid}.update or ${READ_DRAFTS}`
    );
    this.name = 'ForbiddenError' as never;
  }
}
