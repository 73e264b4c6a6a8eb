import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { surroundRoute, type AdminRoute, type RouteMiddleware } from '../content-manager';
import { notAsExpected } from '../overrides';
import { schemasOf, type Schema } from '../schemas';
import { CHANGES, type ChangeRequest } from './apply-change';
import { builderParts, builderRoutes, type BuilderParts } from './builder';
import { expectPlaced } from './expect-placed';
import { leaveOut } from './leave-out';
import { schemasAfter, schemasWith, type IsAdded } from './schemas-after';

/** What a plugin reads in schemas. */
export interface SchemaReader {
  /** Its section is `pluginOptions.<plugin>`. */
  plugin: string;
  /** Whether a type opts in, or each attribute does. */
  of: 'type' | 'attribute';
  /** Reads the opt-ins of all types and components, and throws what the start would end with. */
  read: (schemas: Schema[]) => unknown;
  /** Whether the plugin adds an attribute at every start, so that no file needs it. */
  isAdded?: IsAdded;
}

/** The readers of each application. */
const readersOf = new WeakMap<Core.Strapi, SchemaReader[]>();

/**
 * Protects what a plugin reads in schemas from the Content-Type Builder. A change that would end the next start is
 * refused with the message of that start, before anything is written. Attributes that the plugin adds stay out of the
 * files.
 *
 * @throws Error if an opt-in stands where nobody reads it, or if the Content-Type Builder is not as expected
 */
export function guardSchemas(strapi: Core.Strapi, reader: SchemaReader): void {
  expectPlaced(strapi, schemasOf(strapi), reader);
  const known = readersOf.get(strapi);
  if (known) known.push(reader);
  else {
    const readers = [reader];
    readersOf.set(strapi, readers);
    guardBuilder(strapi, readers);
  }
}

function guardBuilder(strapi: Core.Strapi, readers: SchemaReader[]): void {
  const routes = builderRoutes(strapi);
  if (routes === null) return;
  const parts = expectParts(strapi);
  for (const change of Object.keys(CHANGES)) {
    const route = routes.find(({ method, path }) => `${method} ${path}` === change);
    if (!route) notAsExpected(strapi, 'schema-changes', `there is no route ${change}`);
    // Inside the middleware that refuses all changes in production.
    surroundRoute(route as AdminRoute, guard(strapi, change, readers, parts), 'innermost');
  }
}

function expectParts(strapi: Core.Strapi): BuilderParts {
  try {
    return builderParts();
  } catch (error) {
    notAsExpected(strapi, 'schema-changes', (error as Error).message);
    throw error;
  }
}

function guard(
  strapi: Core.Strapi,
  change: string,
  readers: SchemaReader[],
  parts: BuilderParts
): RouteMiddleware {
  return async (ctx, next) => {
    const request = ctx.request as unknown as { body: unknown };
    const isAdded = isAddedFor(readers);
    leaveOut(request.body, isAdded);
    const { params } = ctx as unknown as ChangeRequest;
    const asked = { params, body: request.body };
    const schemas = await schemasAfter(strapi, change, asked, { ...parts, isAdded });
    if (schemas) expectReadable(strapi, schemas, readers);
    return next();
  };
}

/**
 * What the start would end with if a type or component were written otherwise, for forms that tell before anybody saves.
 *
 * @param changed as its file would have it
 * @returns the schemas as that start would find them, and its message: `null` if it would succeed
 */
export function tryChange(
  strapi: Core.Strapi,
  changed: Schema
): { schemas: Schema[]; message: string | null } {
  const readers = readersOf.get(strapi) ?? [];
  const schemas = schemasWith(strapi, changed, isAddedFor(readers));
  return { schemas, message: mistakeIn(strapi, schemas, readers) };
}

const isAddedFor =
  (readers: SchemaReader[]): IsAdded =>
  (attribute) =>
    readers.some((reader) => reader.isAdded?.(attribute));

/** @throws ApplicationError (400) with the message of the start that would fail */
function expectReadable(strapi: Core.Strapi, schemas: Schema[], readers: SchemaReader[]): void {
  const message = mistakeIn(strapi, schemas, readers);
  if (message === null) return;
  // The builder's page only says that an error occurred.
  strapi.log.warn(`Refused a change of schemas, with which the next start would end: ${message}`);
  throw new errors.ApplicationError(message);
}

function mistakeIn(strapi: Core.Strapi, schemas: Schema[], readers: SchemaReader[]): string | null {
  try {
    for (const reader of readers) {
      expectPlaced(strapi, schemas, reader);
      reader.read(schemas);
    }
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
