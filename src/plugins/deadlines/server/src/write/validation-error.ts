import { errors } from '@strapi/utils';

import type { Problem } from '@guichet/time';

/** The 400 for an entry that breaks rules, in Strapi's format. The admin shows each problem at its field. */
export function validationError(problems: Pick<Problem, 'path' | 'message'>[]): errors.ValidationError {
  const details = problems.map(({ path, message }) => ({ path, message, name: 'ValidationError' }));
  return new errors.ValidationError(problems.map(({ message }) => message).join('; '), { errors: details });
}
