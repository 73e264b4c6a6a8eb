/** What this plugin relies on inside Strapi's request handling and Strapi leaves untyped; see also ../strapi-seam.ts. */
import type { Core } from '@strapi/strapi';
import type { Context as KoaContext, Next } from 'koa';

export type { KoaContext, Next };

/** What we use of a request; `state` is what Strapi's router and strategies leave there. */
export interface Context {
  method: string;
  path: string;
  query: Record<string, unknown>;
  request: { header: { authorization?: string } };
  body: unknown;
  state: { route?: { info?: { type?: string } }; auth?: Auth; userAbility?: Ability };
  set: (header: string, value: string) => void;
}

/** A request that the router gave to a route; `params` is what the path names, as `uid` of `/windows/:uid`. */
export interface RouteContext extends Context {
  params: Record<string, string>;
}

export type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** What an administrator may do: set on every request to the admin API. */
export interface Ability {
  can: (action: string, subject?: string) => boolean;
}

/** Who a request is from. A full-access token has no ability: nothing is refused to it. */
export interface Auth {
  credentials?: { type?: string } | null;
  ability?: { can: (action: string) => boolean } | null;
}

interface Authentication {
  /** Puts who is asking into `ctx.state.auth` and calls `next`, or answers 401. */
  authenticate: (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;
  /** Throws unless all actions of the scope are granted. */
  verify: (auth: Auth, config: { scope: string[] }) => Promise<unknown>;
}

export function authOf(strapi: Core.Strapi): Authentication {
  return strapi.get('auth') as unknown as Authentication;
}

/** An address under which nothing is found, as the plugin `addresses` takes it. */
interface Missing {
  uid: string;
  /** What it names an entry by. */
  name: string;
  /** What follows the name, for example `/state` or `.ics`. */
  ending: string;
  /** The entry of a documentId as the caller may see it, in the language asked for. */
  find: (documentId: string) => Promise<object | null>;
}

interface Moved {
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
