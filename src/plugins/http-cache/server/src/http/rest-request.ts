import { ALLOWED_QUERY_PARAM_KEYS } from '@strapi/utils';

import { normaliseQuery } from '../domain/normalise-query';
import type { HttpCacheContext } from './context';

/** What an anonymous visitor asks. */
export interface CacheableRequest {
  /** As it came. */
  rawKey: string;
  /** The same for all forms of one request; `null`: it is none that everybody gets the same answer to. */
  key: () => string | null;
  /** The request headers, in lower case, that an answer depends on. */
  vary: string[];
  /** The `Cache-Control` of answers about which nobody has said anything. */
  defaultCacheControl: string | undefined;
  /** Whether the answer depends on nothing but the content. */
  dependsOnContentOnly: (ctx: HttpCacheContext) => boolean;
}

const FORMAT = 'strapi-response-format';
const SOURCE_MAPS = 'strapi-encode-source-maps';

/** Strapi's own names of query parameters. Others may mean anything to the code that reads them. */
const PARAMETERS = new Set<string>(ALLOWED_QUERY_PARAM_KEYS);

/** @returns `null` for what is not a reading request */
export function restRequest(ctx: HttpCacheContext): CacheableRequest | null {
  const { method, url, headers } = ctx.req;
  if (method !== 'GET' && method !== 'HEAD') return null;
  const form = `${headers[FORMAT] === 'v4' ? '4' : ''}${headers[SOURCE_MAPS] === 'true' ? 's' : ''}`;
  return {
    rawKey: `${form} ${url}`,
    // Answers as of another instant are the previewer's.
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
