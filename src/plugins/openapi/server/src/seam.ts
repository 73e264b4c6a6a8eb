/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core } from '@strapi/strapi';

import type { Attribute, DescribeRoute } from './domain/model';

/** A content type or a component as Strapi holds it in memory. */
export interface StrapiSchema {
  uid: string;
  modelType: 'contentType' | 'component';
  kind?: 'collectionType' | 'singleType';
  info: { displayName: string; description?: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean } };
  attributes: Record<string, Attribute>;
}

export interface StrapiRoute {
  method: string;
  path: string;
  handler: unknown;
  config?: { openapi?: DescribeRoute; prefix?: string };
}

/** Once Strapi has made its routes, routers are objects; a plugin's may be a plain list, which is of the admin API. */
export interface StrapiRouter {
  type?: string;
  prefix?: string;
  routes: StrapiRoute[];
}

export function schemasOf(strapi: Core.Strapi): StrapiSchema[] {
  const { contentTypes, components } = strapi;
  return [...Object.values(contentTypes), ...Object.values(components)] as unknown as StrapiSchema[];
}

/** The routers of each API of the app and of each plugin, by name. */
export function routersOf(holders: object): [string, StrapiRouter[]][] {
  const entries = Object.entries(holders as Record<string, { routes: Record<string, StrapiRouter> }>);
  return entries.map(([name, { routes }]) => [name, Array.isArray(routes) ? [] : Object.values(routes)]);
}

export interface Context {
  type: string;
  body: unknown;
  params: Record<string, string>;
  notFound: () => void;
}
