import type { Schema } from '../strapi-seam';
import { OptInError } from './opt-in';

/**
 * Makes sure of an attribute that an opt-in names.
 *
 * @param owner the component to look for it in, if it is not the schema's own
 * @throws OptInError unless it is there and of one of these types
 */
export function expectAttribute(
  schema: Schema,
  key: string,
  name: string,
  types: string[],
  owner: Schema = schema
): void {
  const remedy = remedyFor(name, types, owner, schema);
  if (remedy) throw new OptInError(schema.uid, key, remedy);
}

/** What to do about an attribute that an opt-in of a schema names; `null` where it is there and of one of these types. */
export function remedyFor(name: string, types: string[], owner: Schema, schema: Schema): string | null {
  const attribute = owner.attributes[name];
  if (attribute && types.includes(attribute.type)) return null;
  const candidates = Object.keys(owner.attributes).filter((other) =>
    types.includes(owner.attributes[other].type)
  );
  const place = owner === schema ? '' : `${owner.uid}: `;
  const found = attribute ? `"${name}" is of type ${attribute.type}` : `there is no attribute "${name}"`;
  return `${place}${found}; name one of type ${types.join(' or ')} (it has: ${candidates.join(', ') || 'none'})`;
}
