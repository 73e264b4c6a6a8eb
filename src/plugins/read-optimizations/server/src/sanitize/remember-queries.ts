import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import {
  override,
  contentApiOf,
  type ContentApiOptions,
  type Params,
  type Schema,
} from '@guichet/strapi-kit';
import { anonymous } from './anonymous';
import { copyOf, textIfKnown } from './parameters';

/**
 * Characters of all the queries that are remembered, and of the longest one. So the attempts of robots are not kept.
 */
const MOST = 4_000_000;
const LONGEST = 4_000;

/**
 * Checks and sanitizes a query of anonymous callers once. The result depends on the query, the type, what the route
 * adds, and the ability. Refusals are not remembered, so the same query is refused with the same words again.
 */
export function rememberQueries(strapi: Core.Strapi): void {
  const { sanitize, validate } = contentApiOf(strapi);
  const keyOf = createKeys();
  const valid = createMemory<true>();
  const sanitized = createMemory<Params>();

  const validateOnce =
    (stock: typeof validate.query): typeof validate.query =>
    async (query, schema, options) => {
      const key = keyOf(query, schema, options);
      if (key !== null && valid.has(key)) return;
      await stock(query, schema, options);
      if (key !== null) valid.set(key, true);
    };
  const sanitizeOnce =
    (stock: typeof sanitize.query): typeof sanitize.query =>
    async (query, schema, options) => {
      const key = keyOf(query, schema, options);
      const known = key === null ? undefined : sanitized.get(key);
      if (known) return copyOf(known);
      const result = await stock(query, schema, options);
      if (key !== null) sanitized.set(key, copyOf(result));
      return result;
    };
  override(strapi, 'valid-queries', validate, { query: validateOnce });
  override(strapi, 'sanitized-queries', sanitize, { query: sanitizeOnce });
}

function createMemory<T extends object | true>() {
  return new LRUCache<string, T>({ maxSize: MOST, sizeCalculation: (_value, key) => key.length });
}

/** @returns a key for everything that a result depends on; `null` if nothing is to be remembered */
function createKeys() {
  const idOf = createIds();
  return (
    query: Params,
    schema: Schema | undefined,
    options: ContentApiOptions | undefined
  ): string | null => {
    const auth = anonymous(options);
    if (!auth || !schema) return null;
    const of = [auth.ability, schema, options?.route?.request].map(idOf);
    const text = textIfKnown(query);
    if (text === null || text.length > LONGEST) return null;
    return `${of} ${options?.strictParams} ${text}`;
  };
}

function createIds() {
  const ids = new WeakMap<object, number>();
  let last = 0;
  return (object: object | undefined): number => {
    if (!object) return 0;
    const id = ids.get(object) ?? (last += 1);
    ids.set(object, id);
    return id;
  };
}
