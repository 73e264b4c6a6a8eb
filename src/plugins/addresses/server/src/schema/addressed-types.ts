import type { Core } from '@strapi/strapi';

import { isLocalized, type Schema, metadataOf, schemasOf } from '@guichet/strapi-kit';
import { deadlines } from '../partners';
import { readOptIn, type OptIn } from './opt-in';

/** A content type whose entries have slugs. */
export interface AddressedType extends Omit<OptIn, 'suffixes'> {
  uid: string;
  /** Its name for people, for example `call`. */
  name: string;
  /** Its name in the URLs of the API, for example `calls`. */
  plural: string;
  /** The slug for a title without any letters. */
  singular: string;
  /** The attributes that tell entries with the same title apart, with their types. */
  suffixes: { name: string; type: string }[];
  /** Whether all locales of an entry share one slug. */
  isShared: boolean;
  isLocalized: boolean;
  hasDrafts: boolean;
  /** The attribute with the IANA zone of an entry, if the type has one. */
  timezone: string | null;
  /** The table with the entries, and its columns. */
  table: string;
  column: string;
  /** The column with an entry's title, from which its slug is made, if there is one. */
  titleColumn: string | null;
  embargoColumn: string | null;
  columnOf: (attribute: string) => string;
}

/** The types that opted in, by their uid. */
export type AddressedTypes = Map<string, AddressedType>;

/**
 * @returns the service `plugin::addresses.types`. It must not be used before the database's models exist.
 * @throws OptInError with schema, key and remedy
 */
export function createTypes({ strapi }: { strapi: Core.Strapi }): AddressedTypes {
  const types: AddressedTypes = new Map();
  for (const schema of schemasOf(strapi)) {
    const optIn = readOptIn(schema);
    if (optIn !== null) types.set(schema.uid, addressedType(strapi, schema, optIn));
  }
  return types;
}

function addressedType(strapi: Core.Strapi, schema: Schema, optIn: OptIn): AddressedType {
  const { uid, attributes, info, options } = schema;
  const { tableName, attributes: stored } = metadataOf(strapi, uid);
  const columnOf = (name: string) => stored[name].columnName ?? name;
  const { timezone = null, embargo = null } = deadlines(strapi, 'models')?.get(uid) ?? {};
  return {
    ...optIn,
    suffixes: optIn.suffixes.map((suffix) => ({ name: suffix, type: attributes[suffix].type })),
    uid,
    name: info!.displayName!.toLowerCase(),
    plural: info!.pluralName!,
    singular: info!.singularName!,
    isShared: attributes[optIn.slug].pluginOptions?.i18n?.localized === false,
    isLocalized: isLocalized(schema),
    hasDrafts: options?.draftAndPublish === true,
    timezone,
    table: tableName,
    column: columnOf(optIn.slug),
    titleColumn: optIn.from && columnOf(optIn.from),
    embargoColumn: embargo && columnOf(embargo),
    columnOf,
  };
}
