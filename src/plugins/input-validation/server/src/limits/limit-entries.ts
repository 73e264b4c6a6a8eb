import type { Core } from '@strapi/strapi';

import { visitEntry, type DocumentMiddleware } from '@guichet/strapi-kit';
import { limitsOf } from '../services';
import { expectWithin } from './exceeded';

/** Refuses to write an entry with more components, or more entries in a relation, than the limits of `entry` allow. */
export function limitEntries(strapi: Core.Strapi): DocumentMiddleware {
  const limits = limitsOf(strapi);
  return async ({ uid, params }, next) => {
    const { data } = params as { data?: object };
    if (!data) return next();
    let components = 0;
    await visitEntry(strapi, uid, data, ({ attribute, key, value }) => {
      if (attribute?.type === 'relation') {
        expectWithin(limits, 'entry', { relations: longestOf(value) }, [key]);
      }
      if (!Array.isArray(value) || !HOLDS_COMPONENTS.has(attribute?.type ?? '')) return;
      components += value.length;
      expectWithin(limits, 'entry', { components }, [key]);
    });
    return next();
  };
}

const HOLDS_COMPONENTS = new Set(['component', 'dynamiczone']);

/** The longest list in the value of a relation: `[1, 2]`, or `{ connect: [1, 2], disconnect: [3] }`. */
function longestOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(0, ...Object.values(value).map((each) => (Array.isArray(each) ? each.length : 0)));
}
