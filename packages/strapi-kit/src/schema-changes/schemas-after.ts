import type { Core } from '@strapi/strapi';

import { schemaFinder, schemasOf, writtenAttributes, type Schema, type SchemaAttribute } from '../schemas';
import { CHANGES, type ChangeRequest } from './apply-change';
import type { Attributes, BuilderParts, Handler } from './builder';

/** What Strapi adds to every content type, and opt-ins can name. */
const TIMESTAMPS: Attributes = {
  createdAt: { type: 'datetime' },
  updatedAt: { type: 'datetime' },
  publishedAt: { type: 'datetime' },
};

/** Whether a plugin of ours adds an attribute at every start. */
export type IsAdded = (attribute: SchemaAttribute) => boolean;

/**
 * All schemas as the next start would find them if a request to the Content-Type Builder were carried out. Nothing is
 * written.
 *
 * @param route one of `CHANGES`
 * @returns `null` if the Content-Type Builder itself refuses the request
 */
export async function schemasAfter(
  strapi: Core.Strapi,
  route: string,
  { params, body }: ChangeRequest,
  { isAdded, ...parts }: BuilderParts & { isAdded: IsAdded }
): Promise<Schema[] | null> {
  const builder = parts.createBuilder();
  // The builder changes what it is given, and the handler needs it as it was sent.
  const request = { params, body: structuredClone(body) };
  const deleted = await uidsOrNull(() => CHANGES[route](builder, request, parts));
  if (deleted === null) return null;
  const schemas = (handlers: Map<string, Handler>, modelType: Schema['modelType']) =>
    [...handlers]
      .filter(([uid]) => !deleted.includes(uid))
      .map(([uid, handler]) => {
        const unwritten = unwrittenAttributes(strapi, uid, modelType);
        return schemaAfter(schemaFinder(strapi)(uid), handler, { modelType, unwritten, isAdded });
      });
  return [...schemas(builder.contentTypes, 'contentType'), ...schemas(builder.components, 'component')];
}

/**
 * All schemas as a start would find them if one type or component were written otherwise.
 *
 * @param changed as its file would have it
 */
export function schemasWith(strapi: Core.Strapi, changed: Schema, isAdded: IsAdded): Schema[] {
  const { uid, modelType } = changed;
  const unwritten = unwrittenAttributes(strapi, uid, modelType);
  const others = schemasOf(strapi).filter((schema) => schema.uid !== uid);
  const present = schemaFinder(strapi)(uid);
  return [...others, schemaAfter(present, { uid, schema: changed }, { modelType, unwritten, isAdded })];
}

async function uidsOrNull(apply: () => string[] | Promise<string[]>): Promise<string[] | null> {
  try {
    return await apply();
  } catch {
    return null;
  }
}

/** @param present as it is now; `undefined` if it is new */
function schemaAfter(
  present: Schema | undefined,
  { uid, schema }: Handler,
  { modelType, unwritten, isAdded }: Pick<Schema, 'modelType'> & { unwritten: Attributes; isAdded: IsAdded }
): Schema {
  const of = (ours: boolean) =>
    Object.fromEntries(Object.entries(unwritten).filter(([, attribute]) => isAdded(attribute) === ours));
  // A stored attribute can get the name of one that a plugin of ours adds: readers refuse it. Strapi's own win.
  const attributes = { ...of(true), ...schema.attributes, ...of(false) };
  return { ...present, ...schema, uid, modelType, attributes };
}

/** The attributes that are not in a file: Strapi and plugins add them at each start. */
function unwrittenAttributes(strapi: Core.Strapi, uid: string, modelType: Schema['modelType']): Attributes {
  const present = schemaFinder(strapi)(uid);
  if (!present) return modelType === 'contentType' ? TIMESTAMPS : {};
  const written = writtenAttributes(strapi, uid);
  const all = Object.entries(present.attributes);
  return Object.fromEntries(all.filter(([name]) => !Object.hasOwn(written, name)));
}
