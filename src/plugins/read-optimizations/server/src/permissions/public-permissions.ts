import type { Core } from '@strapi/strapi';

import { override, permissionReads } from '@guichet/strapi-kit';
import { remember, sourceOf } from '../memory/remember';

/** Reads the permissions of the public once for many requests. Strapi reads them again for each. */
export function rememberPublicPermissions(strapi: Core.Strapi): void {
  const reads = permissionReads(strapi);
  if (!reads) return;
  override(strapi, 'public-permissions', reads, {
    findPublicPermissions: (read) => remember(sourceOf(strapi), read),
  });
}
