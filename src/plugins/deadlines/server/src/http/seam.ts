/** What this plugin relies on inside Strapi's request handling and Strapi leaves untyped; see also ../strapi-seam.ts. */
import type { Core } from '@strapi/strapi';

/** What we use of a request; `state` is what Strapi's router and strategies leave there. */
export interface Context {
  method: string;
  path: string;
  query: Record<string, unknown>;
  request: { header: { authorization?: string } };
  body: unknown;
  state: { route?: { info?: { type?: string } }; auth?: Auth };
  set: (header: string, value: string) => void;
}

export type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

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
