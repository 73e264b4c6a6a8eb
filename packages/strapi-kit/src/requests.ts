import type { Core } from '@strapi/strapi';
import type { Context as KoaContext, Middleware as KoaMiddleware, Next } from 'koa';

import type { Ability, Auth } from './access';
import type { Row } from './database';

export type { KoaContext, KoaMiddleware, Next };

/** The parts of a request's context that are used; Strapi's router and strategies set `state`. */
export interface RequestContext {
  method: string;
  path: string;
  query: Record<string, unknown>;
  request: { header: { authorization?: string } };
  body: unknown;
  state: { route?: { info?: { type?: string } }; auth?: Auth; userAbility?: Ability };
  set: (header: string, value: string) => void;
}

/** A request on a route; `params` are from the path, for example `uid` of `/windows/:uid`. */
export interface RouteContext extends RequestContext {
  params: Record<string, string>;
}

export type Middleware = (ctx: RequestContext, next: () => Promise<unknown>) => Promise<unknown>;

/** The current request's `state`, with its caller; `null` if the server acts by itself. */
export function requestState(strapi: Core.Strapi): RequestContext['state'] | null {
  const request = strapi.requestContext.get();
  return request ? (request.state as RequestContext['state']) : null;
}

/** The parameters of the current request, which some of Strapi's own handlers do not receive. */
export function requestQuery(strapi: Core.Strapi): RequestContext['query'] {
  return strapi.requestContext.get()?.query ?? {};
}

/** Runs work inside a request context. */
export function duringRequest(
  strapi: Core.Strapi,
  request: Pick<RequestContext, 'state' | 'set'>,
  work: () => Promise<unknown>
): Promise<unknown> {
  return strapi.requestContext.run(request as never, work as () => Promise<void>);
}

/** A URL under which nothing was found. */
export interface MissingAddress {
  uid: string;
  /** By what it names an entry. */
  name: string;
  /** What follows the name, for example `/state` or `.ics`. */
  ending: string;
  /** The entry with a documentId, as the caller may see it; `null`: there is none in the requested language. */
  find: (documentId: string) => Promise<Row | null>;
}

/** The service `plugin::addresses.redirects`, if `addresses` is installed. */
export interface RedirectAnswerer {
  /**
   * Answers for a URL that was public: 301 to the current one, or 410 if its entry is no longer published. Answers 404 for
   * any other URL, if the caller may not see the entry, and if there is no entry in the requested language.
   */
  answer: (ctx: KoaContext, missing: MissingAddress) => Promise<unknown>;
}

/** Answers for a URL that may be an old one: 301, 410 or 404. Without the plugin `addresses`: always 404. */
export async function answerMissing(
  strapi: Core.Strapi,
  ctx: KoaContext,
  missing: MissingAddress
): Promise<unknown> {
  const redirects = strapi.plugin('addresses')?.service('redirects') as RedirectAnswerer | undefined;
  return redirects ? redirects.answer(ctx, missing) : ctx.notFound();
}
