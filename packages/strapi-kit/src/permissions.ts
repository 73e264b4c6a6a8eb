import type { Core } from '@strapi/strapi';

import type { Ability } from './access';

/** What may be done. Permissions of the content API have only the action. */
export interface Permission {
  action: string;
  [property: string]: unknown;
}

interface Hook {
  getHandlers: () => unknown[];
}

/** Builds abilities from permissions. Hooks may change the result. */
export interface Engine {
  hooks: Record<string, Hook>;
  generateAbility: (permissions: Permission[], options?: object) => Promise<Ability>;
}

interface ContentApiPermissions {
  engine: Engine;
  providers: { action: { size: () => number } };
}

export function contentApiPermissions(strapi: Core.Strapi): ContentApiPermissions {
  return strapi.contentAPI.permissions as unknown as ContentApiPermissions;
}

/** The service of users-permissions that reads the roles' permissions. */
export interface PermissionReads {
  findPublicPermissions: () => Promise<Permission[]>;
}

export function permissionReads(strapi: Core.Strapi): PermissionReads | undefined {
  return strapi.plugin('users-permissions')?.service('permission') as PermissionReads | undefined;
}
