import type { Core } from '@strapi/strapi';

import { schemaFinder, type Schema } from '@guichet/strapi-kit';
import {
  LEFT_OUT,
  planAttribute,
  UnknownShape,
  type Planner,
  type Readable,
  type Visit,
} from './plan-attribute';

type Entry = Record<string, unknown>;

/** Returns a copy of entries of a type without what the caller may not see. */
export type Sanitizer = (data: unknown, schema: Schema) => unknown;

/**
 * A sanitizer of answers for all callers whose role may read the same types. What Strapi works out for each attribute
 * of each entry is worked out once for each type.
 *
 * @throws UnknownShape from the sanitizer, for values that must be left to Strapi's own
 */
export function createSanitizer(strapi: Core.Strapi, readable: Readable): Sanitizer {
  const entries = new WeakMap<Schema, Visit>();
  const find = schemaFinder(strapi);
  const planner: Planner = {
    readable,
    // Looked up when an entry comes, because types refer to each other in circles.
    entryOf: (uid) => (value) => visitorOf(find(uid as string))(value),
    entryByItself: (key) => (value) => visitorOf(find((value as Entry | null)?.[key] as string))(value),
  };
  const visitorOf = (schema: Schema | undefined): Visit => {
    if (!schema) return (value) => value;
    const known = entries.get(schema) ?? visitEntry(planSchema(schema, planner));
    entries.set(schema, known);
    return known;
  };
  const sanitize: Sanitizer = (data, schema) =>
    Array.isArray(data) ? data.map((entry) => sanitize(entry, schema)) : visitorOf(schema)(data);
  return sanitize;
}

function planSchema(schema: Schema, planner: Planner): Map<string, Visit> {
  const plan = new Map<string, Visit>();
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    const visit = planAttribute(schema, name, attribute, planner);
    if (visit) plan.set(name, visit);
  }
  return plan;
}

function visitEntry(plan: Map<string, Visit>): Visit {
  return (value) => {
    if (typeof value !== 'object' || value === null) return expectPrimitive(value);
    if (!isPlain(value)) throw new UnknownShape();
    const copy: Entry = {};
    for (const name of Object.keys(value)) {
      const visit = plan.get(name);
      const rest = visit ? visit((value as Entry)[name]) : (value as Entry)[name];
      if (rest !== LEFT_OUT) copy[name] = rest;
    }
    return copy;
  };
}

function expectPrimitive(value: unknown): unknown {
  if (typeof value === 'function') throw new UnknownShape();
  return value;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  const isObject = prototype === null || Object.getPrototypeOf(prototype) === null;
  return isObject && Object.getOwnPropertySymbols(value).length === 0;
}
