import type { Core } from '@strapi/strapi';

import {
  graphqlEndpoint,
  wrapMiddleware,
  type StockContext,
  type Headers,
  type StockMiddleware,
} from '@guichet/strapi-kit';

type Call = (headers: Headers) => unknown;

/**
 * Computes the security headers once and sets them on each answer, if they do not depend on the request. Strapi's
 * middleware looks only at the path of a GET, and only for the paths below.
 */
export function replaySecurityHeaders(strapi: Core.Strapi): void {
  wrapMiddleware(strapi, 'security-headers', 'strapi::security', (stock) => (settings, deps) => {
    const secure = stock(settings, deps);
    if (holdsFunction(settings)) return secure;
    const special = specialPaths(strapi);
    let calls: Promise<Call[]> | null = null;
    return async (ctx, next) => {
      const isSpecial = ctx.method === 'GET' && special.some((start) => ctx.path.startsWith(start));
      if (isSpecial) return secure(ctx, next);
      calls ??= record(secure, ctx);
      for (const call of await calls) call(ctx.res);
      return next();
    };
  });
}

function specialPaths(strapi: Core.Strapi): string[] {
  const graphql = graphqlEndpoint(strapi) ?? [];
  return ['/documentation', strapi.config.get<string>('admin.path'), graphql].flat();
}

/** The calls with which the middleware sets an answer's headers. */
async function record(secure: StockMiddleware, ctx: StockContext): Promise<Call[]> {
  const calls: Call[] = [];
  const res: Headers = {
    setHeader: (name, value) => calls.push((headers) => headers.setHeader(name, value)),
    removeHeader: (name) => calls.push((headers) => headers.removeHeader(name)),
  };
  await secure(Object.create(ctx, { res: { value: res } }), async () => undefined);
  return calls;
}

/** A directive that is a function may differ for each request, for example with a nonce. */
function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsFunction);
}
