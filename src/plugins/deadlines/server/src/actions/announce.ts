import type { Core, UID } from '@strapi/strapi';

import { schemaOf, withoutSecrets } from '@guichet/strapi-kit';

/**
 * Emits an update on the event hub, and so to Strapi's webhooks, as the Document Service does after its own updates.
 */
export async function announceUpdate(strapi: Core.Strapi, uid: string, id: unknown): Promise<void> {
  const populate = await populateAll(strapi, uid);
  const row = await strapi.db.query(uid as UID.ContentType).findOne({ where: { id }, populate });
  const entry = await withoutSecrets(strapi, uid, row);
  await strapi.eventHub.emit('entry.update', { model: schemaOf(strapi, uid).modelName, uid, entry });
}

interface PopulateBuilder {
  populateDeep(level: number): { build(): Promise<object> };
}

/** A populate with what webhook payloads contain: components at every depth, and relations. */
function populateAll(strapi: Core.Strapi, uid: string): Promise<object> {
  const builder = strapi.plugin('content-manager').service('populate-builder') as unknown;
  return (builder as (uid: string) => PopulateBuilder)(uid).populateDeep(Infinity).build();
}
