import type { Core } from '@strapi/strapi';

import { type KoaContext } from '@guichet/strapi-kit';
import { service } from '../services';

/** `report` answers what health says: 200 when it is `ok`, 503 when it is `degraded`. Strapi makes a permission from it. */
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
