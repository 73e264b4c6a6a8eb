import { errors } from '@strapi/utils';

import { readInstant } from '@guichet/time';

const EXAMPLE = '2022-03-18T23:00:00Z';

/**
 * Reads an instant from a request parameter.
 *
 * @returns ms (UTC)
 * @throws ValidationError (400) with the parameter, its value and what it should be
 */
export function expectInstant(name: string, given: unknown): number {
  if (Array.isArray(given)) {
    throw new errors.ValidationError(`${name} is given ${given.length} times: give one instant`);
  }
  const instant = typeof given === 'string' ? readInstant(given) : null;
  const year = new Date(instant ?? NaN).getUTCFullYear();
  if (instant !== null && year >= 1900 && year <= 2200) return instant;
  const shown =
    given === undefined ? 'missing' : typeof given === 'string' ? `"${given}"` : JSON.stringify(given);
  const remedy = `write an instant from 1900 to 2200, for example ${EXAMPLE}`;
  throw new errors.ValidationError(`${name} is ${shown}: ${remedy}`);
}
