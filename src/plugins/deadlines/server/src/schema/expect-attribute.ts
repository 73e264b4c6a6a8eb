import { remedyFor, type Schema } from '@guichet/strapi-kit';
import { isZone } from '@guichet/time';
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

/**
 * Finds a datetime that decides a state or a deadline.
 *
 * @throws OptInError also if it is private: the states and `nextTransitionAt` are public, and they would tell it
 */
export function expectDate(schema: Schema, key: string, name: string, owner: Schema = schema): void {
  expectAttribute(schema, key, name, ['datetime'], owner);
  if (owner.attributes[name].private !== true) return;
  const place = owner === schema ? '' : `${owner.uid}: `;
  const remedy = `"${name}" is private, but what is computed from it is public; make it public, or name another`;
  throw new OptInError(schema.uid, key, place + remedy);
}

/**
 * Finds the attribute with an entry's time zone.
 *
 * @throws OptInError also if it is an enumeration of something else, or has such a default
 */
export function expectZone(schema: Schema, key: string, name: string): void {
  expectAttribute(schema, key, name, ['string', 'enumeration']);
  const { enum: listed = [], default: byDefault } = schema.attributes[name];
  const values = [...(listed as string[]), ...(byDefault === undefined ? [] : [byDefault])];
  const unknown = values.find((value) => !isZone(value));
  if (unknown === undefined) return;
  const remedy = `${JSON.stringify(unknown)} of "${name}" is no IANA time zone; use names such as Europe/Paris`;
  throw new OptInError(schema.uid, key, remedy);
}
