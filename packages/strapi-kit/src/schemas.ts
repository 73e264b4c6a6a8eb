import type { Core, UID } from '@strapi/strapi';

/** What a schema says of an attribute. */
export interface SchemaAttribute {
  type: string;
  /** The type that a relation leads to; none for one that leads to any type. */
  target?: string;
  /** Of a relation: `manyToOne`, `morphToMany`, … */
  relation?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  default?: unknown;
  required?: boolean;
  private?: boolean;
  visible?: boolean;
  configurable?: boolean;
  /** `false`: computed, or Strapi's own. */
  writable?: boolean;
  /** Of a `uid`: the attribute that it is made from. */
  targetField?: string;
  /** The column, where it is not the one that Strapi makes for the type. */
  columnType?: { type: string; args?: unknown[] };
  pluginOptions?: Record<string, Record<string, unknown> | undefined>;
  [option: string]: unknown;
}

/** A content type or a component as Strapi holds it in memory. */
export interface Schema {
  uid: string;
  attributes: Record<string, SchemaAttribute>;
  modelType?: 'contentType' | 'component';
  /** Of a content type. */
  kind?: 'collectionType' | 'singleType';
  modelName?: string;
  info?: { singularName?: string; pluralName?: string; displayName?: string; description?: string };
  options?: { draftAndPublish?: boolean; populateCreatorFields?: boolean };
  pluginOptions?: Record<string, unknown>;
}

/** The schema of a content type or a component that is there. */
export function schemaOf(strapi: Core.Strapi, uid: string): Schema {
  return strapi.getModel(uid as UID.Schema) as unknown as Schema;
}

/** The attributes that the file of a type or a component names, without those that Strapi and plugins add. */
export function writtenAttributes(strapi: Core.Strapi, uid: string): Schema['attributes'] {
  const { __schema__ } = schemaOf(strapi, uid) as Schema & { __schema__: Pick<Schema, 'attributes'> };
  return __schema__.attributes;
}

/** Finds a content type or a component; `undefined`: there is none of that name. */
export type FindSchema = (uid: string) => Schema | undefined;

export function schemaFinder(strapi: Core.Strapi): FindSchema {
  return (uid) => {
    const schema = strapi.getModel(uid as UID.Schema) as unknown as Schema | undefined;
    // Under "constructor" Strapi finds what every object has.
    return schema?.attributes ? schema : undefined;
  };
}

/** The schemas of all content types and components. */
export function schemasOf(strapi: Core.Strapi): Schema[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as unknown as Schema[];
}

/** The uids of the content types that have drafts beside what is published. */
export function typesWithDrafts(strapi: Core.Strapi): string[] {
  const types = Object.values(strapi.contentTypes) as unknown as Schema[];
  return types.filter(({ options }) => options?.draftAndPublish).map(({ uid }) => uid);
}

/** Whether entries of a type, or values of an attribute, are there once for each locale. */
export function isLocalized({ pluginOptions }: Pick<Schema, 'pluginOptions'>): boolean {
  return (pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized === true;
}
