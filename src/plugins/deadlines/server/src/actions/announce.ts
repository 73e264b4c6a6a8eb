import type { Core, UID } from '@strapi/strapi';

import { schemaOf, withoutSecrets } from '@guichet/strapi-kit';

/** Tells the event hub, and with it webhooks, of an update as the Document Service does after its own. */
export async function announceUpdate(strapi: Core.Strapi, uid: string, id: unknown): Promise<void> {
  const populate = await populateAll(strapi, uid);
  const row = await strapi.db.query(uid as UID.ContentType).findOne({ where: { id }, populate });
  const entry = await withoutSecrets(strapi, uid, row);
  await strapi.eventHub.emit('entry.update', { model: schemaOf(strapi, uid).modelName, uid, entry });
}

interface PopulateBuilder {
  populateDeep(level: number): { build(): Promise<object> };
}

/** What populates a type as the payloads of webhooks are: components at every depth, and relations. */
function populateAll(strapi: Core.Strapi, uid: string): Promise<object> {
  const builder = strapi.plugin('content-manager').service('populate-builder') as unknown;
  return (builder as (uid: string) => PopulateBuilder)(uid).populateDeep(Infinity).build();
}
