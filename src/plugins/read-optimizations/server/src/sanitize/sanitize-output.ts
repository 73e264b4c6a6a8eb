import type { Core } from '@strapi/strapi';

import { override, contentApiOf, contentTypeUids, mayDo, outputSanitizers } from '@guichet/strapi-kit';
import { anonymous, type AnonymousAuth } from './anonymous';
import { createSanitizer, type Sanitizer } from './create-sanitizer';
import { UnknownShape } from './plan-attribute';
import { sanitizerOfUsersPermissions } from './users-permissions';

/**
 * Sanitizes answers for anonymous callers by a plan that is made once for each ability, with the same result as
 * Strapi's own sanitizer. Strapi's own takes over for other callers, for values of a shape that only it knows, and if
 * somebody has registered a sanitizer of their own.
 */
export function sanitizeOutputByPlan(strapi: Core.Strapi): void {
  const api = contentApiOf(strapi).sanitize;
  const known = sanitizerOfUsersPermissions(strapi);
  const sanitizers = new WeakMap<object, Promise<Sanitizer>>();
  const sanitizerFor = (auth: AnonymousAuth): Promise<Sanitizer> => {
    const known = sanitizers.get(auth.ability);
    if (known) return known;
    const made = makeSanitizer(strapi, auth);
    sanitizers.set(auth.ability, made);
    return made;
  };
  const byPlan =
    (stock: typeof api.output): typeof api.output =>
    async (data, schema, options) => {
      const auth = anonymous(options);
      if (!auth || !schema || !outputSanitizers(strapi).every((sanitizer) => sanitizer === known)) {
        return stock(data, schema, options);
      }
      const sanitize = await sanitizerFor(auth);
      try {
        return sanitize(data, schema);
      } catch (error) {
        if (error instanceof UnknownShape) return stock(data, schema, options);
        throw error;
      }
    };
  override(strapi, 'sanitized-output', api, { output: byPlan });
}

/** Strapi's own decision for every type, the one that it makes for relations. */
async function makeSanitizer(strapi: Core.Strapi, auth: AnonymousAuth): Promise<Sanitizer> {
  const readable = new Map<string, boolean>();
  for (const uid of contentTypeUids(strapi)) readable.set(uid, await mayDo(strapi, auth, `${uid}.find`));
  return createSanitizer(strapi, readable);
}
