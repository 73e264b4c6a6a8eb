import type { Core } from '@strapi/strapi';

import { writeAsServer } from './embargo/write-as-server';
import { refuseMutationsAsOf } from './http/refuse-mutations';
import { extendSchema, forgetColumns } from './schema/extend-schemas';
import { metadataOf, schemasOf } from './strapi-seam';
import { pluginConfig, service } from './services';

/** Gives every type that opted in its computed attributes, without columns; prepares what has to come before others. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const models = service(strapi, 'models');
  for (const schema of schemasOf(strapi)) {
    const model = models.get(schema.uid);
    if (model) extendSchema(schema, model, pluginConfig(strapi).timezone);
  }
  refuseMutationsAsOf(strapi);
  // Around the middlewares of all others, which write too.
  strapi.documents.use(writeAsServer(strapi, service(strapi, 'audience')));
  strapi.hook('strapi::content-types.beforeSync').register(async () => {
    for (const model of models.values()) forgetColumns(model, metadataOf(strapi, model.uid));
  });
}
