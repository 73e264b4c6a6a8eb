import { errors } from '@strapi/utils';

import { validationError } from '@guichet/strapi-kit';
import { fieldName, type Path } from '../validation-error';

/** Strapi's messages about a parameter or a field that lack a remedy, and the remedy. */
const REMEDIES: [said: RegExp, remedy: string][] = [
  [/^Invalid key/, 'use a name that the description of the API has there, or leave it out'],
  [/^Missing "data" payload/, 'send {"data": {…}} as application/json'],
  [/^Cannot use both page & offset pagination/, 'use pagination[page] or pagination[start], and not both'],
  [/^Some of the provided components in \S+ are not related/, 'leave the id of a new component out'],
  [/^There was a problem connecting relation/, 'name a neighbour that is connected, or leave position out'],
  [
    /^(\S+: )?Document with id "[^]*" not found/,
    'use the documentId of an entry that is there, in that locale',
  ],
  [/^(\S+: )?\d+ relation\(s\) of type \S+ associated with/, 'use the ids of entries that are there'],
  [/^Unknown locale supplied|^locale: This locale doesn't exist/, 'use one that GET /api/i18n/locales lists'],
  [/^Invalid locale param/, 'use one code, such as fr'],
  [/^populate: Invalid nested populate/, 'use populate[name]=* or populate[name][fields]=…'],
  [/This attribute must be unique$/, 'use another value'],
  [/ cannot be empty$/, 'give it a value, or null where it may have none'],
  [/^Missing credentials$/, 'send email and password, each as a text'],
  [/^status: Invalid status/, 'use draft or published'],
  [
    /^[\w.]+: (Invalid (input|option)|Too (small|big)|Unrecognized key)/,
    'send it as the description of the API has it',
  ],
];

/** Strapi's messages that lack the name of the parameter, and the name. */
const NAMES: [said: RegExp, name: string][] = [
  [/^This locale doesn't exist/, 'locale'],
  [/^Invalid status/, 'status'],
  [/^Invalid nested populate/, 'populate'],
];

/** Errors that a request causes but that Strapi throws as if they were its own, and our message for them. */
const CAUSED: [said: RegExp, message: string][] = [
  [/^Cannot delete a draft document$/, 'status is draft: leave it out, an entry is deleted with its drafts'],
  [
    /^Expected an array to create repeatable component$/,
    'data holds no list for a repeatable component: give it one',
  ],
];

/** Strapi's own errors about reading what does not exist, and the message of our 404. */
const GONE: [said: RegExp, message: string][] = [
  [
    /^Cannot destructure property 'url' of 'webhook'/,
    'id is of no webhook: use one that GET /admin/webhooks lists',
  ],
];

/** Problems of which Strapi gives only the number, or not the place. */
const UNTOLD =
  /^\d+ errors occurred$|^Invalid (input|option)|^Too (small|big)|^Unrecognized key|^This attribute must be unique$/;

/** Adds the place and the remedy to a refusal of Strapi's that lacks them. Other errors are unchanged. */
export function complete(error: unknown): unknown {
  if (!(error instanceof errors.ApplicationError)) return caused(error) ?? error;
  if (UNTOLD.test(error.message)) error.message = detailOf(error) ?? error.message;
  const [, name] = NAMES.find(([said]) => said.test(error.message)) ?? [];
  if (name !== undefined) error.message = `${name}: ${error.message}`;
  const [, remedy] = REMEDIES.find(([said]) => said.test(error.message)) ?? [];
  if (remedy !== undefined && !error.message.includes(remedy)) error.message = `${error.message}: ${remedy}`;
  return error;
}

function caused(error: unknown): Error | null {
  const [, gone] = GONE.find(([said]) => error instanceof Error && said.test(error.message)) ?? [];
  if (gone !== undefined) return new errors.NotFoundError(gone);
  const [, message] = CAUSED.find(([said]) => error instanceof Error && said.test(error.message)) ?? [];
  return message === undefined ? null : validationError({ path: [message.split(' ')[0]], message });
}

function detailOf({ details }: errors.ApplicationError): string | null {
  const { errors: problems } = details as { errors?: { message: string; path?: Path }[] };
  if (!problems) return null;
  const texts = problems.map(({ message, path = [] }) => {
    const place = fieldName(path);
    return place === '' || message.startsWith(place) ? message : `${place}: ${message}`;
  });
  return texts.join('; ');
}
