import type { Core } from '@strapi/strapi';

import { namesIn } from '../domain/vary';
import { pluginConfig, service } from '../services';
import type { HttpCacheContext } from './context';
import type { CacheableRequest } from './rest-request';

/**
 * Who may cache an answer. `own`: its handler decides. `private`: nobody, it is for one visitor. `public`: everybody.
 * `kept`: everybody, and it is computed from content alone, so that we can keep it for the next request.
 */
export type Cacheability = 'own' | 'private' | 'public' | 'kept';

/** Classifies the answer to a request without credentials. */
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

/** Something was found, or does not exist. Other errors are not worth remembering. */
function isComplete({ status, body }: HttpCacheContext): boolean {
  if (status !== 200 && status !== 404) return false;
  if (typeof body === 'string') return !body.startsWith('{"errors"');
  return typeof body === 'object' && body !== null && !('pipe' in body);
}

/** Whether the answer only varies by what the request names; `Origin` is handled before this. */
function variesBy({ response: { headers } }: HttpCacheContext, { vary }: CacheableRequest): boolean {
  return namesIn(headers.vary).every((name) => name === 'origin' || vary.includes(name));
}
