import type { Core } from '@strapi/strapi';

import type { Models } from '../domain/mapping/mapping';
import type { Application } from '../domain/propose/fit';
import { localesOf } from '../locales';
import { modelsOf } from '../mapping/type-models';

/** What a proposal needs to know: documents become entries of the application's own types that people know by a name. */
export async function applicationOf(strapi: Core.Strapi): Promise<Application> {
  const uids = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  const models: Models = Object.assign({}, ...uids.map((uid) => modelsOf(strapi, uid)));
  const types = uids.map((uid) => models[uid]).filter(({ title }) => title !== null);
  return { types, models, locales: await localesOf(strapi) };
}
