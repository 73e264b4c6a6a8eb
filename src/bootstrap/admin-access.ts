/** The parts of Strapi's admin that we rely on for roles and permissions, and that Strapi leaves untyped. */
import type { Core } from '@strapi/strapi';

export interface Permission {
  action: string;
  /** The uid of the content type that the action applies to. */
  subject?: string;
  /** `fields` by path, `locales` by code. */
  properties?: { fields?: string[]; locales?: string[] };
}

interface Roles {
  exists(where: object): Promise<boolean>;
  findOne(where: object): Promise<{ id: unknown } | null>;
  create(role: { name: string; code: string; description: string }): Promise<unknown>;
  addPermissions(id: unknown, permissions: Permission[]): Promise<unknown>;
}

interface Action {
  actionId: string;
}

interface AdminAccess {
  roles: Roles;
  isRegistered(action: string): boolean;
  /** A permission for each action and each content type, with all its fields, including those of components. */
  contentPermissions(actions: string[]): Permission[];
  /** Whether a permission for the action is granted per locale of the content type. */
  isByLocale(action: string, subject: string): Promise<boolean>;
}

interface ContentTypes {
  getPermissionsWithNestedFields(actions: Action[]): Permission[];
}

export function adminAccess(strapi: Core.Strapi): AdminAccess {
  const provider = strapi.service('admin::permission').actionProvider;
  const contentTypes = strapi.service('admin::content-type') as unknown as ContentTypes;
  return {
    roles: strapi.service('admin::role') as unknown as Roles,
    isRegistered: (action) => provider.has(action),
    contentPermissions: (actions) =>
      contentTypes.getPermissionsWithNestedFields(actions.map((action) => provider.get(action))),
    isByLocale: (action, subject) => provider.appliesToProperty('locales', action, subject),
  };
}
