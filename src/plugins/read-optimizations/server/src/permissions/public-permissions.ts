import type { Core } from '@strapi/strapi';

import { permissionReads } from '@guichet/strapi-kit';
import { remember, sourceOf } from '../memory/remember';

/** Reads what the public may do once for many requests, of which Strapi asks it for each. */
export function rememberPublicPermissions(strapi: Core.Strapi): void {
  const reads = permissionReads(strapi);
  if (!reads) return;
  reads.findPublicPermissions = remember(sourceOf(strapi), reads.findPublicPermissions.bind(reads));
}
