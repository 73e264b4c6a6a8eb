import { z } from '@strapi/utils';

import type { Schema } from './strapi';

/** Part of an opt-in: an object whose unknown keys are refused with the list of the known ones. */
export function section<T extends z.ZodRawShape>(shape: T) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `there is no key "${issue.keys?.join('", "')}"; use ${known}`
        : `write an object with ${known}`,
  });
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
