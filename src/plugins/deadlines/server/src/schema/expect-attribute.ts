import { remedyFor, type Schema } from '@guichet/strapi-kit';
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
