import { errors } from '@strapi/utils';

/** What Strapi says of a parameter or a field without saying what to do, and what is to be done. */
const REMEDIES: [said: RegExp, remedy: string][] = [
  [/^Invalid key (\S+)/, 'use a name that the description of the API has there, or leave it out'],
];

/** Does something that Strapi may refuse; its refusal then says what to do. */
export async function completed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw complete(error);
  }
}

/** Adds the remedy to a refusal of Strapi's that has none. Other errors are left as they are. */
export function complete(error: unknown): unknown {
  if (!(error instanceof errors.ApplicationError)) return error;
  const [, remedy] = REMEDIES.find(([said]) => said.test(error.message)) ?? [];
  if (remedy !== undefined && !error.message.endsWith(remedy)) error.message = `${error.message}: ${remedy}`;
  return error;
}
