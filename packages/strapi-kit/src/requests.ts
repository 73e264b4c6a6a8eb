import type { Core } from '@strapi/strapi';
import type { Context as KoaContext, Middleware as KoaMiddleware, Next } from 'koa';

import type { Ability, Auth } from './access';
import type { Row } from './database';

export type { KoaContext, KoaMiddleware, Next };

/** What is used of most requests; `state` is what Strapi's router and strategies leave there. */
export interface RequestContext {
  method: string;
  path: string;
  query: Record<string, unknown>;
  request: { header: { authorization?: string } };
  body: unknown;
  state: { route?: { info?: { type?: string } }; auth?: Auth; userAbility?: Ability };
  set: (header: string, value: string) => void;
}

/** A request that the router gave to a route; `params` is what the path names, for example `uid` of `/windows/:uid`. */
export interface RouteContext extends RequestContext {
  params: Record<string, string>;
}

export type Middleware = (ctx: RequestContext, next: () => Promise<unknown>) => Promise<unknown>;

/** What Strapi leaves at the request under way of who asks; `null` where the server does something by itself. */
export function requestState(strapi: Core.Strapi): RequestContext['state'] | null {
  const request = strapi.requestContext.get();
  return request ? (request.state as RequestContext['state']) : null;
}

/** The parameters of the request under way: some of Strapi's own handlers are not told of them. */
export function requestQuery(strapi: Core.Strapi): RequestContext['query'] {
  return strapi.requestContext.get()?.query ?? {};
}

/** Does something as if a request was under way. */
export function duringRequest(
  strapi: Core.Strapi,
  request: Pick<RequestContext, 'state' | 'set'>,
  work: () => Promise<unknown>
): Promise<unknown> {
  return strapi.requestContext.run(request as never, work as () => Promise<void>);
}

/** An address under which nothing is found. */
export interface MissingAddress {
  uid: string;
  /** What it names an entry by. */
  name: string;
  /** What follows the name, for example `/state` or `.ics`. */
  ending: string;
  /** The entry of a documentId as the caller may see it; `null`: there is none, in the language asked for. */
  find: (documentId: string) => Promise<Row | null>;
}

/** What `addresses` answers with where it is installed: the service `plugin::addresses.redirects`. */
export interface RedirectAnswerer {
  /**
   * Answers for an address that was public: 301 to the present one, 410 when its entry is no longer published. 404 for any
   * other, for one whose entry the caller may not see, and for one that leads to no entry in the language asked for.
   */
  answer: (ctx: KoaContext, missing: MissingAddress) => Promise<unknown>;
}

/** Answers for an address that may be an old one: 301, 410 or 404; in an app without the plugin `addresses` always 404. */
export async function answerMissing(
  strapi: Core.Strapi,
  ctx: KoaContext,
  missing: MissingAddress
): Promise<unknown> {
  const redirects = strapi.plugin('addresses')?.service('redirects') as RedirectAnswerer | undefined;
  return redirects ? redirects.answer(ctx, missing) : ctx.notFound();
}
