import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';
import { service } from '../services';

/** `report` answers 200 if health is `ok`, and 503 if it is `degraded`. Strapi makes a permission of it. */
export function createHealthController({ strapi }: { strapi: Core.Strapi }) {
  return {
    async report(ctx: KoaContext) {
      const report = await service(strapi, 'health').report();
      ctx.set('Cache-Control', 'no-store');
      ctx.status = report.status === 'ok' ? 200 : 503;
      ctx.body = { data: report };
    },
  };
}
