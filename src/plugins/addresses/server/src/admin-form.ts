import type { Core } from '@strapi/strapi';

import { contentManager, type ModelInForm, override } from '@guichet/strapi-kit';
import { service } from './services';

/**
 * Tells the content-manager what the server knows about slugs. In its form an empty slug is not an error; otherwise it
 * would insert the name of the type. Its button and its availability check use the table, which knows all locales,
 * drafts, and old addresses.
 *
 * @throws Error if Strapi's services lack the methods that are replaced
 */
export function adaptForm(strapi: Core.Strapi): void {
  const { mapper, uids } = contentManager(strapi);
  const isOurs = (uid: string, field: string) => service(strapi, 'types').get(uid)?.slug === field;

  override(strapi, 'slugs-in-the-form', mapper, {
    toContentManagerModel: (stock) => (schema) => withoutDuty(strapi, stock(schema)),
  });
  override(strapi, 'slugs-in-the-form', uids, {
    generateUIDField: (stock) => (request) => {
      const type = service(strapi, 'types').get(request.contentTypeUID);
      const title = type?.from && request.data?.[type.from];
      if (type?.slug !== request.field || typeof title !== 'string') return stock(request);
      return service(strapi, 'slugs').freeFrom(type.uid, title);
    },
    findUniqueUID: (stock) => (request) =>
      isOurs(request.contentTypeUID, request.field)
        ? service(strapi, 'slugs').freeFrom(request.contentTypeUID, request.value)
        : stock(request),
    checkUIDAvailability: (stock) => async (request) => {
      const { contentTypeUID, field, value } = request;
      if (!isOurs(contentTypeUID, field)) return stock(request);
      return service(strapi, 'slugs').isFree(contentTypeUID, value);
    },
  });
}

function withoutDuty(strapi: Core.Strapi, model: ModelInForm): ModelInForm {
  const type = service(strapi, 'types').get(model.uid);
  if (!type?.from) return model;
  const slug = { ...model.attributes[type.slug], required: false };
  return { ...model, attributes: { ...model.attributes, [type.slug]: slug } };
}
