/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core } from '@strapi/strapi';

/** A table as the database layer knows it. */
interface Table {
  tableName: string;
  attributes: Record<string, { columnName?: string }>;
  /** What the schema sync makes, and drops again once it is no longer here. */
  indexes: { name: string; columns: string[]; type?: 'unique' }[];
}

export function tableOf(strapi: Core.Strapi, uid: string): Table {
  return strapi.db.metadata.get(uid) as unknown as Table;
}
