import type { Core } from '@strapi/strapi';

import { namesIn } from '../domain/vary';
import { pluginConfig, service } from '../services';
import type { HttpCacheContext } from './context';
import type { CacheableRequest } from './rest-request';

/**
 * What an answer is: its handler's own affair, one visitor's alone, everybody's, or everybody's and computed from
 * the content alone, so that it can be kept for the next who asks.
 */
export type Cacheability = 'own' | 'private' | 'public' | 'kept';

/** Classifies an answer that was computed for somebody without credentials. */
export function classifierOf(
  strapi: Core.Strapi
): (ctx: HttpCacheContext, request: CacheableRequest) => Cacheability {
  const { plugins } = pluginConfig(strapi);
  const drafts = service(strapi, 'drafts');

  const isContent = ({ route }: HttpCacheContext['state']): boolean => {
    const { apiName, pluginName } = route?.info ?? {};
    return apiName !== undefined || pluginName === undefined || plugins.includes(pluginName);
  };

  return (ctx, request) => {
    const { headers } = ctx.response;
    if (headers['cache-control'] !== request.defaultCacheControl) return 'own';
    const { auth, user } = ctx.state;
    if (auth?.credentials || user || headers['set-cookie'] || drafts.wereShown(ctx)) return 'private';
    if (!isContent(ctx.state) || !isComplete(ctx)) return 'private';
    return request.dependsOnContentOnly(ctx) && variesBy(ctx, request) ? 'kept' : 'public';
  };
}

/** What is there, or is not there: errors of other kinds are not worth remembering. */
function isComplete({ status, body }: HttpCacheContext): boolean {
  if (status !== 200 && status !== 404) return false;
  if (typeof body === 'string') return !body.startsWith('{"errors"');
  return typeof body === 'object' && body !== null && !('pipe' in body);
}

/** Whether the answer varies by nothing that the request does not name; `Origin` is answered outside of here. */
function variesBy({ response: { headers } }: HttpCacheContext, { vary }: CacheableRequest): boolean {
  return namesIn(headers.vary).every((name) => name === 'origin' || vary.includes(name));
}
