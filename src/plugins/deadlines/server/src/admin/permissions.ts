import type { Core } from '@strapi/strapi';

import type { ActionName } from '@guichet/time';

/** The permission to use `?at=`: an action of the content API and of the admin. */
export const PREVIEW = 'plugin::deadlines.preview.at';

/** The permission to perform an action on entries, in both as well. */
export const actionPermission = (name: ActionName) => `plugin::deadlines.actions.${name}`;

const NAMES = {
  'preview.at': 'Read the content API as of another instant',
  'actions.open': 'Open entries now',
  'actions.close': 'Close entries now',
  'actions.extend': 'Extend the deadlines of entries',
};

/** Lets administrators grant the permissions to roles of the admin; the Super Admin has them. */
export async function registerAdminPermissions(strapi: Core.Strapi): Promise<void> {
  const permissions = Object.entries(NAMES).map(([uid, displayName]) => ({
    section: 'plugins',
    pluginName: 'deadlines',
    uid,
    displayName,
  }));
  await strapi.service('admin::permission').actionProvider.registerMany(permissions);
}
