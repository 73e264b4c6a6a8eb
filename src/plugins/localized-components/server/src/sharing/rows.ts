import type { Core, UID } from '@strapi/strapi';

import { schemaOf, writeComponents, type Row } from '@guichet/strapi-kit';
import type { Parts, SharedComponent } from '../items/shared-component';

interface Populate {
  populate: Record<string, true | Populate>;
}

/** What has to be populated to read components with their files, and with the components in them. */
export function populateOf(components: SharedComponent[]): Record<string, Populate> {
  return Object.fromEntries(components.map((component) => [component.name, populateParts(component)]));
}

function populateParts({ media, nested }: Parts): Populate {
  const files = media.map((name) => [name, true] as const);
  const inner = Object.entries(nested).map(([name, parts]) => [name, populateParts(parts)] as const);
  return { populate: Object.fromEntries([...files, ...inner]) };
}

/** The rows of a type that editors work on: drafts, where it has any. */
export function beingEdited(strapi: Core.Strapi, uid: string): { publishedAt?: null } {
  return schemaOf(strapi, uid).options?.draftAndPublish ? { publishedAt: null } : {};
}

/** Writes to a row what of it differs: the values, and the components that get other items. */
export async function writeDiffering(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  row: Row,
  values: Row,
  components: Row
): Promise<void> {
  // A write without a change would show the translation as modified.
  if (Object.keys(values).length === 0 && Object.keys(components).length === 0) return;
  const written = await writeComponents(strapi, uid, row, components);
  await strapi.db.query(uid).update({ where: { id: row.id }, data: { ...values, ...written } });
}
