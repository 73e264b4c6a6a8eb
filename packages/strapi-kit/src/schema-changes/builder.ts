import { createRequire } from 'node:module';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

import type { AdminRoute } from '../content-manager';
import type { Schema } from '../schemas';

export type Attributes = Schema['attributes'];

/** A type or component as the Content-Type Builder would write it into its file. */
export interface Handler {
  uid: string;
  category?: string;
  schema: Omit<Schema, 'uid'>;
}

/** What a request says of a type or component. */
export interface Written {
  uid?: string;
  attributes: Attributes;
  [option: string]: unknown;
}

/** The Content-Type Builder's work on all schemas, in memory. `writeFiles`, which is left out here, would write them. */
export interface Builder {
  components: Map<string, Handler>;
  contentTypes: Map<string, Handler>;
  createNewComponentUIDMap: (components: Written[]) => Record<string, string>;
  createContentType: (type: Written) => Handler;
  createContentTypeAttributes: (uid: string, attributes: Attributes) => unknown;
  editContentType: (type: Written) => Handler;
  deleteContentType: (uid: string) => unknown;
  createComponent: (component: Written) => Handler;
  createComponentAttributes: (uid: string, attributes: Attributes) => unknown;
  editComponent: (component: Written) => Handler;
  deleteComponent: (uid: string) => unknown;
}

/** An attribute in a request for all types at once. */
export interface AttributeChange {
  action: 'create' | 'update' | 'delete';
  name: string;
  properties?: Attributes[string];
}

/** A type or component in such a request. */
export interface SchemaChange {
  action: 'create' | 'update' | 'delete';
  uid: string;
  attributes: AttributeChange[];
  [option: string]: unknown;
}

/** What the Content-Type Builder works with. Its package does not export it. */
export interface BuilderParts {
  createBuilder: () => Builder;
  /** Puts the uids of new components in the places of temporary ones. */
  replaceTemporaryUIDs: (uids: Record<string, string>) => (written: Written) => Written;
  /** Throws if the request is not one for all types at once. */
  validateUpdateSchema: (
    body: unknown
  ) => Promise<{ data: { contentTypes: SchemaChange[]; components: SchemaChange[] } }>;
}

const load = createRequire(__filename);

/** @throws Error if the Content-Type Builder has no such files */
export function builderParts(): BuilderParts {
  const folderOf = (name: string, paths: string[]) =>
    path.dirname(load.resolve(`${name}/package.json`, { paths }));
  const strapi = folderOf('@strapi/strapi', [process.cwd(), __dirname]);
  const server = path.join(folderOf('@strapi/content-type-builder', [strapi]), 'dist', 'server');
  const file = (...names: string[]) => load(path.join(server, ...names)) as never;
  const { replaceTemporaryUIDs }: BuilderParts = file('utils', 'attributes.js');
  const { validateUpdateSchema }: BuilderParts = file('controllers', 'validation', 'schema.js');
  return {
    createBuilder: file('services', 'schema-builder', 'index.js'),
    replaceTemporaryUIDs,
    validateUpdateSchema,
  };
}

/** The routes of the Content-Type Builder, before Strapi mounts them; none if the app does not have it. */
export function builderRoutes(strapi: Core.Strapi): AdminRoute[] | null {
  const plugin = strapi.plugin('content-type-builder') as unknown as
    { routes: { admin: { routes: AdminRoute[] } } } | undefined;
  return plugin?.routes.admin.routes ?? null;
}
