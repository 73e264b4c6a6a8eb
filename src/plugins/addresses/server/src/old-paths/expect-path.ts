import { validationError } from '@guichet/strapi-kit';
import { readOldPath } from '../domain/old-path';

/** How much of a value an error repeats. Characters. */
const SHOWN = 100;

/**
 * A path in its stored form.
 *
 * @param place of the value, for the error
 * @throws ValidationError (400) with the value, its place and the remedy, if it is none
 */
export function expectPath(written: string, place: string[]): string {
  const read = readOldPath(written);
  if ('path' in read) return read.path;
  const value = JSON.stringify(written.slice(0, SHOWN));
  throw validationError({ path: place, message: `${place.join('.')} is ${value}, which ${read.problem}` });
}

/**
 * Paths in their stored form, without duplicates.
 *
 * @throws ValidationError (400) for the first one that is none
 */
export function expectPaths(written: string[]): string[] {
  return [...new Set(written.map((path, index) => expectPath(path, ['paths', String(index)])))];
}
