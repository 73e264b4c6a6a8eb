import { ALLOWED_QUERY_PARAM_KEYS } from '@strapi/utils';

import { normaliseQuery } from '../domain/normalise-query';
import type { HttpCacheContext } from './context';

/** A request of an anonymous visitor. */
export interface CacheableRequest {
  /** The request as it came. */
  rawKey: string;
  /** The same for all forms of one request; `null`: not everybody gets the same answer. */
  key: () => string | null;
  /** The request headers, in lower case, that the answer depends on. */
  vary: string[];
  /** The `Cache-Control` of answers whose handler does not set one. */
  defaultCacheControl: string | undefined;
  /** Whether the answer depends only on content. */
  dependsOnContentOnly: (ctx: HttpCacheContext) => boolean;
}

const FORMAT = 'strapi-response-format';
const SOURCE_MAPS = 'strapi-encode-source-maps';

/** Strapi's own query parameters. Others may mean anything to the code that reads them. */
const PARAMETERS = new Set<string>(ALLOWED_QUERY_PARAM_KEYS);

/** @returns `null` if it is not a read */
export function restRequest(ctx: HttpCacheContext): CacheableRequest | null {
  const { method, url, headers } = ctx.req;
  if (method !== 'GET' && method !== 'HEAD') return null;
  const form = `${headers[FORMAT] === 'v4' ? '4' : ''}${headers[SOURCE_MAPS] === 'true' ? 's' : ''}`;
  return {
    rawKey: `${form} ${url}`,
    // Answers with `at` are only for the caller who previews.
    key: () => ('at' in ctx.query ? null : `${form} ${ctx.path}?${normaliseQuery(ctx.query)}`),
    vary: [FORMAT, SOURCE_MAPS],
    defaultCacheControl: undefined,
    dependsOnContentOnly: ({ query, state: { route } }) => {
      const own = route?.request?.query ?? {};
      return (
        route?.info?.type === 'content-api' &&
        Object.keys(query).every((name) => PARAMETERS.has(name) || name in own)
      );
    },
  };
}
