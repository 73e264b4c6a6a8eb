import { parseType } from '@strapi/utils';

import { isRecord } from './text';

/**
 * The range of whole numbers in a column: from minus this to one less than this. PostgreSQL's ranges are the narrowest.
 */
const LIMITS: Record<string, bigint> = { increments: 2n ** 31n, integer: 2n ** 31n, biginteger: 2n ** 63n };

/** Types that can be compared with `LIKE`; PostgreSQL refuses it for others. */
const TEXTS = ['string', 'text', 'richtext', 'email', 'uid', 'enumeration', 'password'];

const SINGLE = [...TEXTS, ...Object.keys(LIMITS), 'float', 'decimal', 'boolean', 'datetime', 'date', 'time'];

const BOOLEANS = ['true', 'false', 't', 'f', '1', '0'];
const TIME = /^(2[0-3]|[01]\d):[0-5]\d:[0-5]\d(\.\d{1,3})?$/;
const DATE = /^\d{4}-\d{2}-\d{2}/;

/** 4713 BC, where PostgreSQL's timestamps begin. No `Date` is too late for them. */
const FIRST_YEAR = -4712;

export function isText(type: string): boolean {
  return TEXTS.includes(type);
}

/** What a value has to be; for numbers, between which bounds. */
export type Expectation =
  | { expected: 'one' | 'number' | 'boolean' | 'date-time' | 'date' | 'time' }
  | { expected: 'whole'; least: string; most: string }
  | { expected: 'below'; most: number };

const REMEDIES = {
  one: 'use one value',
  number: 'use a number, for example 12.5',
  boolean: 'use true or false',
  'date-time': 'use an ISO 8601 date-time, for example 2022-03-18T23:00:00.000Z',
  date: 'use an ISO 8601 date, for example 2022-03-18',
  time: 'use a time, for example 12:30:00.000',
};

export function remedyOf(expectation: Expectation): string {
  const { expected } = expectation;
  if (expected === 'whole') return `use a whole number from ${expectation.least} to ${expectation.most}`;
  return expected === 'below' ? `use a number below ${expectation.most}` : REMEDIES[expected];
}

/** What to use instead of a value that does not fit an attribute's type; `null` if it fits. */
export function valueRemedy(type: string, value: unknown): string | null {
  const expectation = unmetBy(type, value);
  return expectation && remedyOf(expectation);
}

/**
 * What a value that does not fit an attribute's type has to be; `null` if it fits. The same on both databases, although
 * SQLite compares anything with anything.
 *
 * @param type Strapi's, or `increments` for `id`
 */
export function unmetBy(type: string, value: unknown): Expectation | null {
  if (value === null || value === undefined) return null;
  // It may have a key `toString`, so do not convert it to a text.
  if (isRecord(value) || Array.isArray(value)) return SINGLE.includes(type) ? { expected: 'one' } : null;
  // No parser makes such a value, so it is the server's own, for example the statement that the admin's lists of
  // relations compare with.
  if (typeof value === 'object' && !(value instanceof Date)) return null;
  if (type in LIMITS) return unmetWholeNumber(value, LIMITS[type]);
  switch (type) {
    case 'float':
    case 'decimal':
      return isNumber(value) ? null : { expected: 'number' };
    case 'boolean':
      return BOOLEANS.includes(String(value)) ? null : { expected: 'boolean' };
    case 'datetime':
      return isInstant(value) ? null : { expected: 'date-time' };
    case 'date':
      return isDate(value) ? null : { expected: 'date' };
    case 'time':
      return TIME.test(String(value)) ? null : { expected: 'time' };
    default:
      return null;
  }
}

function unmetWholeNumber(value: unknown, limit: bigint): Expectation | null {
  const text = String(value).trim();
  const isWhole = /^[+-]?\d{1,20}$/.test(text);
  const number = isWhole ? BigInt(text.replace('+', '')) : 0n;
  if (isWhole && number >= -limit && number < limit) return null;
  return { expected: 'whole', least: String(-limit), most: String(limit - 1n) };
}

function isNumber(value: unknown): boolean {
  if (typeof value === 'boolean') return false;
  const text = String(value).trim();
  return text !== '' && Number.isFinite(Number(text));
}

/** Whether Strapi reads it as an instant, and PostgreSQL can store that. */
function isInstant(value: unknown): boolean {
  try {
    const instant =
      value instanceof Date ? value : (parseType({ type: 'datetime', value: String(value) }) as Date);
    return instant.getUTCFullYear() >= FIRST_YEAR;
  } catch {
    return false;
  }
}

function isDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  const [day] = DATE.exec(String(value)) ?? [];
  if (day === undefined || day.startsWith('0000')) return false;
  const date = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
