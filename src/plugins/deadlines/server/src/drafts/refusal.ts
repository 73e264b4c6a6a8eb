import { errors } from '@strapi/utils';

/** Who is granted this may read the drafts of every type that they may read: a Content API action. */
export const READ_DRAFTS = 'plugin::deadlines.drafts.read';

/** Somebody asks for drafts who may not read them (403). Of other refusals in a handler Strapi drops the message. */
export class DraftsRefused extends errors.PolicyError {
  constructor(uid: string) {
    super(
      `Drafts of ${uid} are for those who may update it: ask with an API token that grants ${uid}.update or ${READ_DRAFTS}`
    );
    this.name = 'ForbiddenError' as never;
  }
}
