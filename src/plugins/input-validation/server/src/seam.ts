/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core, UID } from '@strapi/strapi';

export type Row = Record<string, unknown>;

export interface SchemaAttribute {
  type: string;
  /** Of a component. */
  component?: string;
  /** Of a dynamic zone. */
  components?: string[];
  pluginOptions?: Record<string, Record<string, unknown> | undefined>;
}

/** A content type or a component as Strapi holds it in memory. */
export interface Schema {
  uid: string;
  attributes: Record<string, SchemaAttribute>;
}

export function allSchemas(strapi: Core.Strapi): Schema[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as unknown as Schema[];
}

/** The rows of a type, drafts and published ones in all locales; joins the transaction under way. */
export function rowsOf(strapi: Core.Strapi, uid: string, where: object, populate: object): Promise<Row[]> {
  return strapi.db.query(uid as UID.ContentType).findMany({ where, populate });
}
