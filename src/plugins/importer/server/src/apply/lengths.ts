import type { Core } from '@strapi/strapi';

import { BrokenDocument } from '../domain/problems';
import { isMapping } from '../domain/read/fields';
import { attributesOf } from './fingerprints';

/** The length of a `string` column. SQLite would store more; PostgreSQL fails in the middle of the write. */
const LONGEST = 255;
const SHORT_TYPES = ['string', 'uid', 'email', 'enumeration'];

/**
 * Refuses texts that are too long for their attributes, in an entry and in its components.
 *
 * @throws BrokenDocument naming the attribute, its length and the limit
 */
export function refuseTooLong(
  strapi: Core.Strapi,
  uid: string,
  data: Record<string, unknown>,
  path = ''
): void {
  for (const [name, { type, component }] of Object.entries(attributesOf(strapi, uid))) {
    const value = data[name];
    if (type === 'component' && component) {
      for (const item of Array.isArray(value) ? value : [value]) {
        if (isMapping(item)) refuseTooLong(strapi, component, item, `${path}${name}.`);
      }
    } else if (SHORT_TYPES.includes(type) && typeof value === 'string' && value.length > LONGEST) {
      const attribute = `${path}${name}`;
      throw new BrokenDocument('too-long', { attribute, length: value.length, limit: LONGEST, text: value });
    }
  }
}
