import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { computedAttributes, type Models } from '../schema/model';
import type { Row, Schema } from '../strapi-seam';

type Middleware = Modules.Documents.Middleware.Middleware;

/**
 * Refuses data that sets a computed attribute, at every depth of components and dynamic zones. REST and
 * GraphQL refuse it themselves, from `writable: false`; this is for the Document Service's other callers.
 *
 * @throws ValidationError (400) naming the attribute and its path
 */
export function refuseComputedAttributes(strapi: Core.Strapi, models: Models): Middleware {
  return (context, next) => {
    const { data } = context.params as { data?: unknown };
    const inAdmin = strapi.requestContext.get()?.state.route?.info?.type === 'admin';
    for (const { row, uid, path } of partsOf(strapi, context.uid, data, '')) {
      const model = models.get(uid);
      for (const name of model ? computedAttributes(model) : []) {
        if (!(name in row)) continue;
        // The content-manager's form sends back whatever it was shown.
        if (inAdmin) delete row[name];
        else
          throw new errors.ValidationError(`${path}${name} is computed from the entry's dates: leave it out`);
      }
    }
    return next();
  };
}

interface Part {
  row: Row;
  uid: string;
  path: string;
}

/** The data of an entry and of all the components in it. */
function partsOf(strapi: Core.Strapi, uid: string, data: unknown, path: string): Part[] {
  if (typeof data !== 'object' || data === null) return [];
  const row = data as Row;
  const schema = strapi.getModel(uid as Parameters<typeof strapi.getModel>[0]) as unknown as Schema;
  const inner = Object.entries(schema?.attributes ?? {}).flatMap(([name, attribute]) => {
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return [];
    return [row[name]].flat().flatMap((child) => {
      const type = (attribute.component ?? (child as Row | null)?.__component) as string | undefined;
      return type ? partsOf(strapi, type, child, `${path}${name}.`) : [];
    });
  });
  return [{ row, uid, path }, ...inner];
}
