import type { Core } from '@strapi/strapi';
import { contentTypes, sanitize, traverseEntity } from '@strapi/utils';

import type { Row } from './database';
import { schemaOf, type Schema, type SchemaAttribute } from './schemas';

/** A value in the data of an entry, and the attribute that it is of. */
export interface Visited {
  attribute?: SchemaAttribute;
  key: string;
  value: unknown;
}

/** Visits the values in the data of an entry, and those in its components. */
export async function visitEntry(
  strapi: Core.Strapi,
  uid: string,
  data: object,
  visit: (visited: Visited) => void
): Promise<void> {
  const getModel = (each: string) => schemaOf(strapi, each) as never;
  const visitor = ({ attribute, key, value }: { attribute?: object; key: string; value: unknown }) =>
    visit({ attribute: attribute as SchemaAttribute | undefined, key, value });
  await traverseEntity(visitor, { schema: getModel(uid), getModel }, data as never);
}

/** Whether an attribute is in no answer of the content API. */
export function isPrivate(schema: Schema, name: string): boolean {
  return contentTypes.isPrivateAttribute(schema as never, name);
}

/** An entry as Strapi's events tell of it: without what is private, and without passwords. */
export async function withoutSecrets(strapi: Core.Strapi, uid: string, entry: Row): Promise<unknown> {
  const model = { schema: schemaOf(strapi, uid), getModel: (other: string) => schemaOf(strapi, other) };
  return sanitize.sanitizers.defaultSanitizeOutput(model as never, entry as never);
}
