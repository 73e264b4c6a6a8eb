import { errors } from '@strapi/utils';

/** Leads to what is refused: `['filters', 'title', '$eq']`, `['steps', 0, 'title']`. */
export type Path = (string | number)[];

/** What is wrong in one place, and after a colon what to do. */
export interface Refused {
  path: Path;
  message: string;
}

/** The 400, in the shape of Strapi's own, which the admin shows at each field; in GraphQL BAD_USER_INPUT. */
export function validationError(...refused: Refused[]): errors.ValidationError {
  const details = refused.map(({ path, message }) => ({ path, message, name: 'ValidationError' }));
  return new errors.ValidationError(refused.map(({ message }) => message).join('; '), { errors: details });
}
