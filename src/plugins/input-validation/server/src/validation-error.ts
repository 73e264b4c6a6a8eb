import { type Refusal, validationError, type Path } from '@guichet/strapi-kit';

export type { Path };

/**
 * Refuses a parameter.
 *
 * @param path its place, with which the message begins: `filters[title][$eq] …`
 * @param message what is wrong, and the remedy after a colon
 * @throws ValidationError (400), in GraphQL BAD_USER_INPUT
 */
export function refuseParameter(path: Path, message: string): never {
  throw validationError({ path, message: `${parameterName(path)} ${message}` });
}

/** The same for a field of what is written. Its place is written as in Strapi's own messages: `steps.0.title …`. */
export function refuseField(path: Path, message: string): never {
  throw validationError({ path, message: `${fieldName(path)} ${message}` });
}

/** Refuses a field for a reason that an editor can meet. */
export function refuseEdited(path: Path, refusal: Refusal): never {
  throw validationError({ path, ...refusal });
}

/** As in a URL: `filters[title][$eq]`. */
export function parameterName([first, ...others]: Path): string {
  return `${first}${others.map((step) => `[${step}]`).join('')}`;
}

export function fieldName(path: Path): string {
  return path.join('.');
}

/** A value as a message shows it, shortened. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 60;
