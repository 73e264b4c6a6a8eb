import type { EntryValues } from './rule';

/** What a rule reads of a row. */
export function entryValuesOf(row: Record<string, unknown>, has: EntryValues['has']): EntryValues {
  return {
    instant: (attribute) => toMilliseconds(row[attribute]),
    text: (attribute) => (typeof row[attribute] === 'string' ? row[attribute] : null),
    flag: (attribute) => toFlag(row[attribute]),
    has,
  };
}

/** SQLite's truth values are numbers, where nothing converts them. */
function toFlag(value: unknown): boolean | null {
  return value === null || value === undefined ? null : Boolean(value);
}

/** The instant that a date is, in ms (UTC), as databases and Strapi give it: a Date, ISO text or milliseconds. */
export function toMilliseconds(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return null;
  const milliseconds = new Date(value as string | number | Date).getTime();
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
