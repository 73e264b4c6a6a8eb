import type { Core } from '@strapi/strapi';

import { adminAccess, applyOnce, type AdminPermission } from '@guichet/strapi-kit';

const ROLE = {
  name: 'Rédaction des programmes',
  code: 'programme-editor',
  description: 'Écrit et publie tous les contenus, dans toutes les langues. Ne change aucun réglage.',
};

/** The permissions for each content type of `src/api`, with all its fields, in all locales. */
const CONTENT = ['create', 'read', 'update', 'delete', 'publish'].map(
  (name) => `plugin::content-manager.explorer.${name}`
);

const OTHERS = [
  ...['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'].map(
    (name) => `plugin::upload.${name}`
  ),
  ...['open', 'close', 'extend'].map((name) => `plugin::deadlines.actions.${name}`),
  'plugin::deadlines.preview.at',
  'plugin::importer.documents.import',
];

/** Attributes that types got when databases had this role already: `<uid> <attribute>`. */
const LATER = ['call', 'event', 'press-release', 'program-page'].map((type) => `api::${type}.${type} cover`);

/**
 * Creates an admin role for editors: content and media, but no settings, subscriptions or schemas. If a role with that
 * name exists already, it is left alone. Each permission, and each attribute that is added to a type, is granted once in
 * the life of the database, so later changes by an administrator stay.
 */
export async function createProgrammeEditor(strapi: Core.Strapi): Promise<void> {
  const access = adminAccess(strapi);
  await applyOnce(strapi, 'programme-editor', [ROLE.code], async () => {
    if (!(await access.roles.exists({ name: ROLE.name }))) await access.roles.create(ROLE);
  });
  // By its code, which nobody can change. Another role may have its name, or somebody may have renamed it.
  const role = await access.roles.findOne({ code: ROLE.code });
  if (!role) return;
  const permissions = await permissionsToGrant(strapi);
  const keys = permissions.map(keyOf);
  await applyOnce(strapi, 'programme-editor-permissions', keys, async (fresh) => {
    const granted = permissions.filter((permission) => fresh.includes(keyOf(permission)));
    await access.roles.addPermissions(role.id, granted);
  });
  await applyOnce(strapi, 'programme-editor-attributes', LATER, async (fresh) => {
    for (const permission of permissions) {
      const { subject, properties } = permission;
      const fields = properties?.fields?.filter((path) => fresh.includes(`${subject} ${path.split('.')[0]}`));
      if (fields?.length) await access.grantFields(role.id, permission, fields);
    }
  });
}

const keyOf = ({ action, subject }: AdminPermission) => (subject ? `${action} ${subject}` : action);

async function permissionsToGrant(strapi: Core.Strapi): Promise<AdminPermission[]> {
  const { contentPermissions, isRegistered } = adminAccess(strapi);
  const content = contentPermissions(CONTENT).filter(({ subject }) => subject?.startsWith('api::'));
  const others = OTHERS.filter(isRegistered).map((action) => ({ action }));
  return [...(await inAllLocales(strapi, content)), ...others];
}

async function inAllLocales(strapi: Core.Strapi, permissions: AdminPermission[]): Promise<AdminPermission[]> {
  const { isByLocale } = adminAccess(strapi);
  const found: { code: string }[] = await strapi.plugin('i18n').service('locales').find();
  const locales = found.map(({ code }) => code);
  const withLocales = async (permission: AdminPermission) =>
    (await isByLocale(permission.action, permission.subject!))
      ? { ...permission, properties: { ...permission.properties, locales } }
      : permission;
  return Promise.all(permissions.map(withLocales));
}
