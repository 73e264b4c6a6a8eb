import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Row } from '@guichet/strapi-kit';
import { computedAttributes, type Models } from '@guichet/time';
import { rowsWithPaths } from './rows-with-paths';

type Middleware = Modules.Documents.Middleware.Middleware;

/**
 * Refuses data that sets a computed attribute, at every depth of components and dynamic zones, or the history of
 * deadlines. REST and GraphQL refuse it already because of `writable: false`; this is for other callers of the Document
 * Service.
 *
 * @throws ValidationError (400) with the attribute and its path
 */
export function refuseComputedAttributes(strapi: Core.Strapi, models: Models): Middleware {
  return (context, next) => {
    const params = context.params as { data?: Row };
    const inAdmin = strapi.requestContext.get()?.state.route?.info?.type === 'admin';
    for (const { row, uid, path } of rowsWithPaths(strapi, context.uid, params.data)) {
      for (const [name, origin] of readOnly(models, uid)) {
        if (!(name in row)) continue;
        // The content-manager's form sends back everything that it received.
        if (inAdmin) delete row[name];
        else {
          const place = [...path.filter((step) => typeof step === 'string'), name].join('.');
          throw new errors.ValidationError(`${place} ${origin}: leave it out`);
        }
      }
    }
    if (context.action === 'clone') params.data = { ...params.data, ...withoutHistory(models, context.uid) };
    return next();
  };
}

/** The read-only attributes of a model, each with its origin. */
function readOnly(models: Models, uid: string): [name: string, origin: string][] {
  const model = models.get(uid);
  if (!model) return [];
  const computed = computedAttributes(model).map((name): [string, string] => [
    name,
    "is computed from the entry's dates",
  ]);
  const changes = model.deadline?.changes;
  return changes ? [...computed, [changes, 'is recorded when a published deadline changes']] : computed;
}

/** A copy is another call, whose deadlines have not been announced. */
function withoutHistory(models: Models, uid: string): Row {
  const { changes = null, changeNote = null } = models.get(uid)?.deadline ?? {};
  return Object.fromEntries([changes, changeNote].flatMap((name) => (name ? [[name, null]] : [])));
}
