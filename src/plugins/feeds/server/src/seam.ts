import type { KoaContext, Row } from '@guichet/strapi-kit';

/** What this plugin relies on inside Strapi and Strapi leaves untyped. Look here first when Strapi is upgraded. */
import type { Core, UID } from '@strapi/strapi';

import type { Clock, Drafts } from '@guichet/strapi-plugin-deadlines';
import type { Models } from '@guichet/time';

export interface Route {
  method: 'GET';
  path: string;
  handler: (ctx: KoaContext) => Promise<unknown>;
  request?: object;
  config: object;
}

/**
 * Puts routes before those of a type's own API: `/events/:id`, which Strapi makes, would take `/events/name.ics` for an
 * entry of that name.
 */
export function addRoutesBefore(strapi: Core.Strapi, uid: string, routes: Route[]): void {
  const api = strapi.api(uid.replace(/^api::|\..*$/g, '')) as unknown as { routes: Record<string, object> };
  api.routes = { feeds: { type: 'content-api', routes }, ...api.routes };
}

/** What the plugin `addresses`, where a type opts into it, adds to its attributes. */
export const FIRST_PUBLISHED_AT = 'firstPublishedAt';

interface Deadlines {
  clock: Clock;
  drafts: Drafts;
  models: Models;
}

/** A service of the plugin `deadlines`; `undefined` in an app without it. */
export function deadlines<Name extends keyof Deadlines>(
  strapi: Core.Strapi,
  name: Name
): Deadlines[Name] | undefined {
  return strapi.plugin('deadlines')?.service(name) as Deadlines[Name] | undefined;
}

/** The IANA zone of entries that name none. */
export function defaultZone(strapi: Core.Strapi): string {
  return strapi.config.get('plugin::deadlines.timezone', 'UTC');
}

/** The filters that a request asks for, checked and stripped of what this caller may not ask. */
export async function checkedFilters(strapi: Core.Strapi, uid: string, ctx: KoaContext): Promise<unknown> {
  const { filters } = ctx.query as { filters?: unknown };
  if (filters === undefined) return undefined;
  const schema = strapi.getModel(uid as UID.ContentType) as never;
  const { auth } = ctx.state;
  await strapi.contentAPI.validate.query({ filters } as never, schema, { auth });
  const sanitized = await strapi.contentAPI.sanitize.query({ filters } as never, schema, { auth });
  return (sanitized as { filters?: unknown }).filters;
}

/** Leaves out of entries what this caller may not see. */
export function sanitized(strapi: Core.Strapi, rows: Row[], uid: string, ctx: KoaContext): Promise<Row[]> {
  const schema = strapi.getModel(uid as UID.ContentType) as never;
  const { auth } = ctx.state;
  return strapi.contentAPI.sanitize.output(rows, schema, { auth }) as unknown as Promise<Row[]>;
}

export async function defaultLocale(strapi: Core.Strapi): Promise<string> {
  return (await strapi.plugin('i18n')?.service('locales').getDefaultLocale()) ?? 'en';
}
