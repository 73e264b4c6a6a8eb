import { z } from '@strapi/utils';

import { readSection, remedyFor, type Schema, section } from '@guichet/strapi-kit';
import type { JsonLd, Property } from '../domain/entry';
import { hasProperty, isKindOf, isType } from '../domain/schema-org';
import { OptInError, type OptIn } from './opt-in';

const EXAMPLE = 'for example JobPosting, Course or Event';
const PROPERTIES = 'write an object of a property of schema.org: the attribute that has its value';
const VALUE = 'write a text, a number, true or false';

const thing = section({
  type: z.string({ error: `name a type of schema.org, ${EXAMPLE}` }),
  properties: z.record(z.string(), z.unknown(), { error: PROPERTIES }).default({}),
});
const constant = section({ value: z.union([z.string(), z.number(), z.boolean()], { error: VALUE }) });

/** The types of attributes whose values schema.org has a form for. */
const ATTRIBUTES = [
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'enumeration',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'boolean',
  'date',
  'datetime',
];

/**
 * Reads what the opt-in says of structured data; `null` if it says nothing.
 *
 * @throws OptInError if schema.org lacks a type or a property, or the schema an attribute
 */
export function readJsonLd(schema: Schema, { jsonLd, from }: OptIn): JsonLd | null {
  if (jsonLd === undefined) return null;
  const read = readThing(schema, jsonLd, 'jsonLd');
  if (isKindOf(read.type, 'Event') && !from && !('startDate' in read.properties)) {
    const remedy = 'an Event has a beginning; name the attribute as "from", or as the property "startDate"';
    throw new OptInError(schema.uid, 'jsonLd', remedy);
  }
  return read;
}

/** @param written a type, or an object with a type and its properties */
function readThing(schema: Schema, written: unknown, key: string): JsonLd {
  const { type, properties } =
    typeof written === 'string'
      ? { type: written, properties: {} }
      : readSection(thing, written, schema.uid, OptInError, key);
  if (!isType(type)) {
    throw new OptInError(
      schema.uid,
      key,
      `schema.org has no type "${type}"; name one that it has, ${EXAMPLE}`
    );
  }
  const entries = Object.entries(properties).map(([property, value]): [string, Property] => {
    const place = `${key}.properties.${property}`;
    if (!hasProperty(type, property)) {
      const remedy = `${type} has no property "${property}"; use one of https://schema.org/${type}`;
      throw new OptInError(schema.uid, place, remedy);
    }
    return [property, readProperty(schema, value, place)];
  });
  return { type, properties: Object.fromEntries(entries) };
}

/** A property is an attribute, a value that all entries have, or a thing with properties of its own. */
function readProperty(schema: Schema, written: unknown, key: string): Property {
  if (typeof written === 'string') return readAttribute(schema, written, key);
  if (typeof written === 'object' && written !== null && 'value' in written) {
    return readSection(constant, written, schema.uid, OptInError, key);
  }
  return readThing(schema, written, key);
}

function readAttribute(schema: Schema, name: string, key: string): Property {
  const isPrivate = schema.attributes[name]?.private === true;
  const remedy = isPrivate
    ? `"${name}" is private, so the public never sees it; name another attribute`
    : remedyFor(name, ATTRIBUTES, schema, schema);
  if (remedy) throw new OptInError(schema.uid, key, remedy);
  return { attribute: name, isInstant: schema.attributes[name].type === 'datetime' };
}

/** The attributes that structured data is made from. */
export function attributesOf({ properties }: JsonLd): string[] {
  return Object.values(properties).flatMap((property) => {
    if ('attribute' in property) return [property.attribute];
    return 'type' in property ? attributesOf(property) : [];
  });
}
