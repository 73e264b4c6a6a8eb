import type { Core } from '@strapi/strapi';

import { schemasOf, tableOf } from '../seam';
import { slugAttribute } from './opt-in';

/** A content type whose entries have slugs. */
export interface AddressedType {
  uid: string;
  /** The attribute that holds the slug. */
  slug: string;
  /** As a person says it, for example `call`. */
  name: string;
  /** Where the database holds the entries. */
  table: string;
  /** The column of the slug. */
  column: string;
  /** The column of what entries are called by: what the slug is made from, if anything. */
  titleColumn: string | null;
}

/** The types that opted in, by their uid. */
export type AddressedTypes = Map<string, AddressedType>;

/**
 * @returns the service `plugin::addresses.types`. Its first use has to wait for the database's models.
 * @throws OptInError naming schema, key and remedy
 */
export function createTypes({ strapi }: { strapi: Core.Strapi }): AddressedTypes {
  const types: AddressedTypes = new Map();
  for (const schema of schemasOf(strapi)) {
    const slug = slugAttribute(schema);
    if (slug === null) continue;
    const { uid, attributes, info } = schema;
    const { tableName, attributes: stored } = tableOf(strapi, uid);
    const columnOf = (name: string) => stored[name].columnName ?? name;
    const { targetField } = attributes[slug];
    types.set(uid, {
      uid,
      slug,
      name: info.displayName.toLowerCase(),
      table: tableName,
      column: columnOf(slug),
      titleColumn: targetField ? columnOf(targetField) : null,
    });
  }
  return types;
}
