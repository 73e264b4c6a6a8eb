import type { Core } from '@strapi/strapi';

import type { ActionName } from '@guichet/time';

/** Who is granted this may ask for answers as of another instant: a Content API action and an admin's. */
export const PREVIEW = 'plugin::deadlines.preview.at';

/** Who is granted this may do the action to entries: likewise. */
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
