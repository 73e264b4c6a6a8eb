import type { JsonSchema } from '../../packages/strapi-kit/src';

/** Every key that a JSON Schema names, at any depth, with what it says of it. */
export function keysOf(schema: unknown): [string, JsonSchema][] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...others } = schema as { properties?: Record<string, JsonSchema> };
  const own = Object.entries(properties ?? {});
  return [...own, ...own.flatMap(([, inner]) => keysOf(inner)), ...Object.values(others).flatMap(keysOf)];
}
