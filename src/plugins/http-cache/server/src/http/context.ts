import type { IncomingMessage } from 'node:http';

import type { KoaContext } from '@guichet/strapi-kit';

/** What Strapi's router, strategies and plugins store in a request. */
interface RequestState {
  route?: { info?: { type?: string; apiName?: string; pluginName?: string }; request?: { query?: object } };
  auth?: { credentials?: unknown };
  user?: unknown;
  /** What was done with the answer, for metrics. `X-Cache` is similar, but has `bypass` for `private`. */
  cache?: 'hit' | 'miss' | 'bypass' | 'private';
}

export type HttpCacheContext = Omit<KoaContext, 'state' | 'req'> & {
  state: RequestState;
  req: IncomingMessage;
};

export type Next = () => Promise<unknown>;

/** Makes the request's body readable again after it has been read. */
export function replaceRequest(ctx: HttpCacheContext, replay: unknown): void {
  const request = replay as IncomingMessage;
  Object.assign(ctx, { req: request });
  Object.assign(ctx.request, { req: request });
}
