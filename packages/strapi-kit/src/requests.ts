import type { Core } from '@strapi/strapi';
import type { Context as KoaContext, Next } from 'koa';

import type { Ability, Auth } from './access';

export type { KoaContext, Next };

/** What is used of most requests; `state` is what Strapi's router and strategies leave there. */
export interface Context {
  method: string;
  path: string;
  query: Record<string, unknown>;
  request: { header: { authorization?: string } };
  body: unknown;
  state: { route?: { info?: { type?: string } }; auth?: Auth; userAbility?: Ability };
  set: (header: string, value: string) => void;
}

/** A request that the router gave to a route; `params` is what the path names, for example `uid` of `/windows/:uid`. */
export interface RouteContext extends Context {
  params: Record<string, string>;
}

export type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** What Strapi leaves at the request under way of who asks; `null` where the server does something by itself. */
export function requestState(strapi: Core.Strapi): Context['state'] | null {
  const request = strapi.requestContext.get();
  return request ? (request.state as Context['state']) : null;
}

/** An address under which nothing is found, as the plugin `addresses` takes it. */
export interface Missing {
  uid: string;
  /** What it names an entry by. */
  name: string;
  /** What follows the name, for example `/state` or `.ics`. */
  ending: string;
  /** The entry of a documentId as the caller may see it, in the language asked for. */
  find: (documentId: string) => Promise<object | null>;
}

/** What `addresses` answers with where it is installed: the service `plugin::addresses.moved`. */
export interface Moved {
  /** 301 to where the entry is now, 410 where it is no more, else 404. */
  answer: (ctx: KoaContext, missing: Missing) => Promise<unknown>;
}

/** Answers for an address that may be an old one: 301, 410 or 404; in an app without the plugin `addresses` always 404. */
export async function answerMissing(
  strapi: Core.Strapi,
  ctx: KoaContext,
  missing: Missing
): Promise<unknown> {
  const moved = strapi.plugin('addresses')?.service('moved') as Moved | undefined;
  return moved ? moved.answer(ctx, missing) : ctx.notFound();
}
