/** What this plugin's admin routes rely on inside Strapi's content-manager; see also ../strapi-seam.ts. */
import type { Core } from '@strapi/strapi';

import type { Row } from '../strapi-seam';

/** Whether a person may do something to entries of a type, or to one of its rows. */
type Can = (row?: unknown) => boolean;

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
