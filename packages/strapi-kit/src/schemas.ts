import type { Core, UID } from '@strapi/strapi';

/** An attribute in a schema. */
export interface SchemaAttribute {
  type: string;
  /** The type at the other end of a relation; missing if that may be any type. */
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
  /** `false`: computed, or one of Strapi's own. */
  writable?: boolean;
  /** Of a `uid`: the attribute that it is made from. */
  targetField?: string;
  /** The column's type, if it is not Strapi's default for the attribute's type. */
  columnType?: { type: string; args?: unknown[] };
  pluginOptions?: Record<string, Record<string, unknown> | undefined>;
  [option: string]: unknown;
}

/** A content type or a component as Strapi keeps it in memory. */
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

/** The schema of a content type or component that exists. */
export function schemaOf(strapi: Core.Strapi, uid: string): Schema {
  return strapi.getModel(uid as UID.Schema) as unknown as Schema;
}

/** The attributes in the schema file of a type or component, without those that Strapi and plugins add. */
export function writtenAttributes(strapi: Core.Strapi, uid: string): Schema['attributes'] {
  const { __schema__ } = schemaOf(strapi, uid) as Schema & { __schema__: Pick<Schema, 'attributes'> };
  return __schema__.attributes;
}

/** Finds a content type or component; `undefined`: there is none with that name. */
export type FindSchema = (uid: string) => Schema | undefined;

export function schemaFinder(strapi: Core.Strapi): FindSchema {
  return (uid) => {
    const schema = strapi.getModel(uid as UID.Schema) as unknown as Schema | undefined;
    // Strapi finds "constructor", because every object has one.
    return schema?.attributes ? schema : undefined;
  };
}

/** The schemas of all content types and components. */
export function schemasOf(strapi: Core.Strapi): Schema[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as unknown as Schema[];
}

/** The uids of the content types that have drafts as well as published entries. */
export function typesWithDrafts(strapi: Core.Strapi): string[] {
  const types = Object.values(strapi.contentTypes) as unknown as Schema[];
  return types.filter(({ options }) => options?.draftAndPublish).map(({ uid }) => uid);
}

/** Whether entries of a type, or values of an attribute, exist per locale. */
export function isLocalized({ pluginOptions }: Pick<Schema, 'pluginOptions'>): boolean {
  return (pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized === true;
}
