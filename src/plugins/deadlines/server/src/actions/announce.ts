import type { Core, UID } from '@strapi/strapi';
import { sanitize } from '@strapi/utils';

import { populateAll, schemaOf } from '../strapi-seam';

/** Tells the event hub, and with it webhooks, of an update as the Document Service does after its own. */
export async function announceUpdate(strapi: Core.Strapi, uid: string, id: unknown): Promise<void> {
  const populate = await populateAll(strapi, uid);
  const row = await strapi.db.query(uid as UID.ContentType).findOne({ where: { id }, populate });
  const schema = schemaOf(strapi, uid);
  const model = { schema, getModel: (other: string) => schemaOf(strapi, other) };
  const entry = await sanitize.sanitizers.defaultSanitizeOutput(model as never, row);
  await strapi.eventHub.emit('entry.update', { model: schema.modelName, uid, entry });
}
