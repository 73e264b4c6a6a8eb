import type { Core } from '@strapi/strapi';

import { fileOf, pageOf, type File } from './page';
import type { Context } from './seam';
import { descriptionOf } from './services';

/** `GET /api/openapi.json`, `/api/documentation` and the files that this page loads (404 for others). */
export function createController({ strapi }: { strapi: Core.Strapi }) {
  return {
    document(ctx: Context) {
      send(ctx, { type: 'application/json; charset=utf-8', body: descriptionOf(strapi).document() });
    },
    page(ctx: Context) {
      send(ctx, pageOf(strapi));
    },
    async file(ctx: Context) {
      const file = await fileOf(ctx.params.file);
      if (!file) return ctx.notFound();
      send(ctx, file);
    },
  };
}

function send(ctx: Context, { type, body }: File): void {
  ctx.type = type;
  ctx.body = body;
}
