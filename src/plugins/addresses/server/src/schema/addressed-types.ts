import type { Core } from '@strapi/strapi';

import { isLocalized, type Schema, metadataOf, schemasOf } from '@guichet/strapi-kit';
import { deadlines } from '../partners';
import { readOptIn, type OptIn } from './opt-in';

/** A content type whose entries have slugs. */
export interface AddressedType extends Omit<OptIn, 'suffixes'> {
  uid: string;
  /** As a person says it, for example `call`. */
  name: string;
  /** As in the addresses of the API, for example `calls`. */
  plural: string;
  /** What an entry is called in a slug whose title has no letter. */
  singular: string;
  /** What tells entries of one title apart, with the types of the attributes. */
  suffixes: { name: string; type: string }[];
  /** Whether all locales of an entry have one slug. */
  isShared: boolean;
  isLocalized: boolean;
  hasDrafts: boolean;
  /** The attribute that names the IANA zone of an entry, if the type has one. */
  timezone: string | null;
  /** Where the database holds the entries, and the columns there. */
  table: string;
  column: string;
  /** The column of what entries are called by: what the slug is made from, if anything. */
  titleColumn: string | null;
  embargoColumn: string | null;
  columnOf: (attribute: string) => string;
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
