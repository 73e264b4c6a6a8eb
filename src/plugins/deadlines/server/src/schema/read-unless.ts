import type { Schema } from '@guichet/strapi-kit';
import type { Exclusion } from '@guichet/time';
import { expectAttribute } from './expect-attribute';
import { OptInError, type WindowOptIn } from './opt-in';

/**
 * The values of attributes that exclude an entry from having a state.
 *
 * @param key the key of the opt-in, for errors
 * @throws OptInError with schema, key and remedy, for an attribute that does not exist or cannot have such values
 */
export function readUnless(schema: Schema, key: string, unless: WindowOptIn['unless']): Exclusion[] {
  return Object.entries(unless).map(([attribute, values]) => {
    const place = `${key}.${attribute}`;
    expectAttribute(schema, place, attribute, ['enumeration', 'boolean', 'string']);
    for (const value of values) expectValue(schema, place, attribute, value);
    return { attribute, values: values as Exclusion['values'] };
  });
}

function expectValue(schema: Schema, key: string, name: string, value: string | boolean): void {
  const { type, enum: listed } = schema.attributes[name];
  const words = (listed ?? []) as string[];
  const isOfType = typeof value === (type === 'boolean' ? 'boolean' : 'string');
  if (isOfType && (type !== 'enumeration' || words.includes(String(value)))) return;
  const expected = { enumeration: words.join(', '), boolean: 'true or false', string: 'texts' }[type];
  throw new OptInError(
    schema.uid,
    key,
    `${JSON.stringify(value)} is not a value of "${name}"; use ${expected}`
  );
}
