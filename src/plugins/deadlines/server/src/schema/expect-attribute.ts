import type { Schema, SchemaAttribute } from '../strapi-seam';
import { OptInError } from './opt-in';

/**
 * The attribute that an opt-in names.
 *
 * @throws OptInError unless the schema has it and it is of one of these types
 */
export function expectAttribute(schema: Schema, key: string, name: string, types: string[]): SchemaAttribute {
  const attribute = schema.attributes[name];
  const candidates = Object.keys(schema.attributes).filter((other) =>
    types.includes(schema.attributes[other].type)
  );
  const remedy = `name one of type ${types.join(' or ')} (it has: ${candidates.join(', ') || 'none'})`;
  if (!attribute) throw new OptInError(schema.uid, key, `there is no attribute "${name}"; ${remedy}`);
  if (!types.includes(attribute.type)) {
    throw new OptInError(schema.uid, key, `"${name}" is of type ${attribute.type}; ${remedy}`);
  }
  return attribute;
}
