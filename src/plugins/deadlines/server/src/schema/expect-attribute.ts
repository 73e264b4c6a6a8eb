import { remedyFor, type Schema } from '@guichet/strapi-kit';
import { OptInError } from './opt-in';

/**
 * Finds an attribute that an opt-in names.
 *
 * @param owner the component to look in, if it is not the schema itself
 * @throws OptInError unless it exists and has one of these types
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
