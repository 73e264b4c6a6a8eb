import type { Core } from '@strapi/strapi';

import {
  isPrivate,
  type DescribeRoute,
  isLocalized,
  type MadeRoute,
  type Parameter,
  type Router,
  routersOf,
  type Schema as StrapiSchema,
  schemasOf,
} from '@guichet/strapi-kit';
import type { App, Route, Schema } from './domain/model';

/** The parts of a running app that are described; complete after it has made its routes. */
export function collect(strapi: Core.Strapi, parameters: Parameter[]): App {
  const setting = <Value>(name: string, otherwise: Value) => strapi.config.get<Value>(name, otherwise);
  const schemas = schemasOf(strapi).map(publicPart);
  return {
    title: setting('info.name', 'Strapi'),
    version: setting('info.version', '0.0.0'),
    description: setting('info.description', ''),
    prefix: setting('api.rest.prefix', '/api'),
    defaultLimit: setting('api.rest.defaultLimit', 25),
    maxLimit: setting<number | null>('api.rest.maxLimit', null),
    schemas,
    routes: routesOf(strapi, new Map(schemas.map((schema) => [schema.uid, schema]))),
    parameters,
  };
}

/** A schema without what responses never contain: private attributes, passwords, and admin users. */
function publicPart(schema: StrapiSchema): Schema {
  const { uid, info, options } = schema;
  const isPublic = (name: string) => !isPrivate(schema, name);
  const shown = Object.entries(schema.attributes).filter(
    ([name, { type, target }]) => isPublic(name) && type !== 'password' && !target?.startsWith('admin::')
  );
  return {
    uid,
    kind: schema.modelType === 'component' ? 'component' : (schema.kind ?? 'collectionType'),
    displayName: info!.displayName!,
    description: info!.description ?? '',
    attributes: Object.fromEntries(shown),
    hasDrafts: options?.draftAndPublish === true,
    isLocalized: isLocalized(schema),
  };
}

type Schemas = Map<string, Schema>;

/** The routes that read entries, as Strapi's core routers make them, and those that describe themselves. */
function routesOf(strapi: Core.Strapi, schemas: Schemas): Route[] {
  const ofApis = routersOf(strapi.apis).flatMap(([name, routers]) =>
    contentRoutes(routers, '').flatMap((route) => [...ownRoute(route), ...readingRoute(schemas, name, route)])
  );
  const ofPlugins = routersOf(strapi.plugins).flatMap(([name, routers]) =>
    contentRoutes(routers, `/${name}`).flatMap(ownRoute)
  );
  return [...ofApis, ...ofPlugins];
}

/** Routes of the content API, with their paths relative to its prefix. */
function contentRoutes(routers: Router[], byDefault: string): MadeRoute[] {
  return routers
    .filter(({ type }) => type === 'content-api')
    .flatMap(({ prefix = byDefault, routes }) =>
      routes.map((route) => ({ ...route, path: `${route.config?.prefix ?? prefix}${route.path}` }))
    );
}

function readingRoute(schemas: Schemas, api: string, route: MadeRoute): Route[] {
  const { method, path, handler, config } = route;
  if (config?.openapi || method !== 'GET' || typeof handler !== 'string') return [];
  const [, uid, action] = /^(.*)\.(find|findOne)$/.exec(handler.replace(/^(?!api::)/, `api::${api}.`)) ?? [];
  const schema = schemas.get(uid);
  if (!schema) return [];
  const kind = action === 'findOne' ? 'entry' : schema.kind === 'singleType' ? 'single' : 'list';
  // Strapi's routers use `id` for the documentId.
  return [{ method, path: path.replace(/:id\b/, ':documentId'), answers: { kind, uid } }];
}

function ownRoute({ method, path, config }: MadeRoute): Route[] {
  return config?.openapi
    ? [{ method, path, answers: { kind: 'own', describe: config.openapi as DescribeRoute } }]
    : [];
}
