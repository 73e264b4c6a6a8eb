import type { Core } from '@strapi/strapi';

import { expectMethods } from './overrides';
import type { KoaContext, Next } from './requests';

/** What a role of the admin is granted. */
export interface AdminPermission {
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
  addPermissions(id: unknown, permissions: AdminPermission[]): Promise<unknown>;
}

interface Action {
  actionId: string;
}

/** The roles of the admin, and what they can be granted. */
interface AdminAccess {
  roles: Roles;
  isRegistered(action: string): boolean;
  /** A permission for each action and each content type, with all its fields, including those of components. */
  contentPermissions(actions: string[]): AdminPermission[];
  /** Whether a permission for the action is granted per locale of the content type. */
  isByLocale(action: string, subject: string): Promise<boolean>;
  /** Adds fields to what a role may do with a content type. What it may not do at all, it still may not. */
  grantFields(role: unknown, permission: AdminPermission, fields: string[]): Promise<void>;
}

interface ContentTypes {
  getPermissionsWithNestedFields(actions: Action[]): AdminPermission[];
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
    grantFields: async (role, { action, subject }, fields) => {
      const permissions = strapi.db.query('admin::permission');
      for (const { id, properties } of await permissions.findMany({ where: { role, action, subject } })) {
        const all = [...new Set([...(properties.fields ?? []), ...fields])];
        await permissions.update({ where: { id }, data: { properties: { ...properties, fields: all } } });
      }
    },
  };
}

type RegisterAdmin = (ctx: KoaContext, next: Next) => Promise<unknown>;

interface Controllers {
  extend: (uid: string, wrap: (stock: { registerAdmin: RegisterAdmin }) => object) => void;
}

/**
 * Puts a function in the place of what registers the first administrator. For `register`: afterwards Strapi has given its
 * routes their handlers.
 *
 * @throws Error where Strapi registers them in another way: anybody could be the first
 */
export function surroundFirstRegistration(
  strapi: Core.Strapi,
  wrap: (stock: RegisterAdmin) => RegisterAdmin
): void {
  const controllers = strapi.get('controllers') as unknown as Controllers;
  controllers.extend('admin::authentication', (stock) => {
    expectMethods(strapi, 'first-administrator', stock, ['registerAdmin']);
    return { ...stock, registerAdmin: wrap(stock.registerAdmin.bind(stock)) };
  });
}

export function hasAdministrator(strapi: Core.Strapi): Promise<boolean> {
  return strapi.service('admin::user').exists();
}
