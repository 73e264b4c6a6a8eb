/** What this plugin's admin routes rely on inside Strapi's content-manager; see also ../strapi-seam.ts. */
import type { Core } from '@strapi/strapi';

import { schemaOf, type Row } from '@guichet/strapi-kit';

/** Whether a person may do something to entries of a type, or to one of its rows; or to one field of them. */
type Can = (row?: unknown, field?: string) => boolean;

/** What the person who asks may do in the content-manager to entries of one type. */
export interface Permissions {
  can: { read: Can; update: Can; publish: Can };
  /** Limits a query to the rows that may be read, and takes out of it the attributes that may not. */
  sanitizedQuery: { read: (query: object) => Promise<object> };
  /** Takes out of a row what may not be read. */
  sanitizeOutput: (row: Row) => Promise<Row>;
}

interface PermissionChecker {
  create(options: { userAbility: unknown; model: string }): Permissions;
}

/** @param ctx of a request to the admin API */
export function permissionsOf(
  strapi: Core.Strapi,
  { state }: { state: { userAbility?: unknown } },
  uid: string
): Permissions {
  const checker = strapi.plugin('content-manager').service('permission-checker') as PermissionChecker;
  return checker.create({ userAbility: state.userAbility, model: uid });
}

interface ContentTypes {
  findConfiguration(schema: object): Promise<{ settings: { mainField: string } }>;
}

/**
 * The attribute that names an entry of the type in the content-manager, as administrators have chosen it. Where nobody
 * has, Strapi takes the first short text, or the id where all texts are long: then it is the first of these here.
 */
export async function mainFieldOf(strapi: Core.Strapi, uid: string): Promise<string> {
  const contentTypes = strapi.plugin('content-manager').service('content-types') as unknown as ContentTypes;
  const schema = schemaOf(strapi, uid);
  const { mainField } = (await contentTypes.findConfiguration(schema)).settings;
  if (!['id', 'documentId'].includes(mainField)) return mainField;
  return Object.keys(schema.attributes).find((name) => schema.attributes[name].type === 'text') ?? mainField;
}
