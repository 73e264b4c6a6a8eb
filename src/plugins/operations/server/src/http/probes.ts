import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import type { KoaContext, Next } from '@guichet/strapi-kit';
import { pluginConfig } from '../config';
import { service } from '../services';

/** Answers probes before any other middleware runs: `/_ready` and, with a token, `/metrics`. */
export function answerProbes(strapi: Core.Strapi): (ctx: KoaContext, next: Next) => Promise<unknown> {
  const { metricsToken } = pluginConfig(strapi);
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    if (ctx.path === '/_ready') return answerReady(strapi, ctx);
    if (ctx.path === '/metrics' && metricsToken !== '') return answerMetrics(strapi, ctx, metricsToken);
    return next();
  };
}

/** Whether requests should be sent here. Gives no details, because it is public. */
async function answerReady(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const isReady =
    !service(strapi, 'shutdown').isUnderWay() && (await service(strapi, 'availability').check());
  ctx.set('Cache-Control', 'no-store');
  ctx.status = isReady ? 200 : 503;
  ctx.body = isReady ? 'ready\n' : 'not ready\n';
}

async function answerMetrics(strapi: Core.Strapi, ctx: KoaContext, token: string): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  if (!isSame(ctx.get('authorization'), `Bearer ${token}`)) {
    ctx.set('WWW-Authenticate', 'Bearer');
    ctx.status = 401;
    ctx.body = 'Send metricsToken of the plugin operations: Authorization: Bearer …\n';
    return;
  }
  const metrics = service(strapi, 'metrics');
  ctx.body = await metrics.text();
  ctx.type = metrics.contentType;
}

/** In a time that reveals neither where they differ nor their lengths. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a, b);
}
