import type { Core, UID } from '@strapi/strapi';

import type { SharedComponent } from './attributes';

type Data = Record<string, unknown>;

/** What has to be populated to read components with their files. */
export function populateOf(components: SharedComponent[]): Record<string, { populate: string[] }> {
  return Object.fromEntries(components.map(({ name, media }) => [name, { populate: media }]));
}

/** Writes to a row what of it differs: the values, and the components that get other items. */
export async function writeDiffering(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  row: Data,
  values: Data,
  components: Data
): Promise<void> {
  // A write without a change would show the translation as modified.
  if (Object.keys(values).length === 0 && Object.keys(components).length === 0) return;
  const documents = strapi.documents(uid) as unknown as ComponentWriter;
  const written = await documents.updateComponents(row, components);
  await strapi.db.query(uid).update({ where: { id: row.id }, data: { ...values, ...written } });
}

/** What Strapi's own i18n uses to write components beside an entry; untyped there. */
interface ComponentWriter {
  updateComponents: (row: Data, data: Data) => Promise<Data>;
}
