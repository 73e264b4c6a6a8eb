import { errors } from '@strapi/utils';

/** What Strapi says of a parameter or a field without saying what to do, and what is to be done. */
const REMEDIES: [said: RegExp, remedy: string][] = [
  [/^Invalid key \S+/, 'use a name that the description of the API has there, or leave it out'],
  [/^Missing "data" payload/, 'send {"data": {…}} as application/json'],
  [/^Cannot use both page & offset pagination/, 'use pagination[page] or pagination[start], and not both'],
  [/^Some of the provided components in \S+ are not related/, 'leave the id of a new component out'],
  [/^There was a problem connecting relation/, 'name a neighbour that is connected, or leave position out'],
  [/^Document with id "[^]*" not found/, 'use the documentId of an entry that is there, in that locale'],
  [/^\d+ relation\(s\) of type \S+ associated with/, 'use the ids of entries that are there'],
  [/^Unknown locale supplied/, 'use a locale that GET /api/i18n/locales lists'],
];

/** The one of several problems that are counted and not told. */
const COUNTED = /^\d+ errors occurred$/;

/** Adds the remedy to a refusal of Strapi's that has none. Other errors are left as they are. */
export function complete(error: unknown): unknown {
  if (!(error instanceof errors.ApplicationError)) return error;
  if (COUNTED.test(error.message)) error.message = told(error) ?? error.message;
  const [, remedy] = REMEDIES.find(([said]) => said.test(error.message)) ?? [];
  if (remedy !== undefined && !error.message.includes(remedy)) error.message = `${error.message}: ${remedy}`;
  return error;
}

function told({ details }: errors.ApplicationError): string | null {
  const { errors: problems } = details as { errors?: { message: string }[] };
  return problems ? problems.map(({ message }) => message).join('; ') : null;
}

/** Does something that Strapi may refuse; its refusal then says what to do. */
export async function completed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw complete(error);
  }
}
