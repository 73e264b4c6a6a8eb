import type { EntryValues } from './rule';

/** What a rule reads from a row. */
export function entryValuesOf(row: Record<string, unknown>, has: EntryValues['has']): EntryValues {
  return {
    instant: (attribute) => toMilliseconds(row[attribute]),
    text: (attribute) => (typeof row[attribute] === 'string' ? row[attribute] : null),
    flag: (attribute) => toFlag(row[attribute]),
    has,
  };
}

/** SQLite stores booleans as numbers, and not every reader converts them. */
function toFlag(value: unknown): boolean | null {
  return value === null || value === undefined ? null : Boolean(value);
}

/** A date as databases and Strapi give it (a Date, ISO text or milliseconds), in ms (UTC). */
export function toMilliseconds(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const milliseconds = new Date(value as string | number | Date).getTime();
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
