import type { InputProblem } from '../../../server/src/subscriptions/read-input';

/** What the server found wrong with an attribute: the key of the translation, and a message in case there is none. */
export interface FieldError {
  name: string;
  key: string;
  message: string;
}

/**
 * The refusals in an error of the admin API, the first of each attribute.
 *
 * @returns an empty list if the error is about something else
 */
export function refusalsIn(error: unknown): FieldError[] {
  const { details } = error as { details?: { errors?: InputProblem[] } };
  const refusals = (details?.errors ?? []).map(({ path: [name], message, reason }) => ({
    name,
    key: `refusal.${name}.${reason}`,
    message,
  }));
  return refusals.filter(({ name }, index) => refusals.findIndex((each) => each.name === name) === index);
}
