import type { Core } from '@strapi/strapi';

import type { KoaContext } from '@guichet/strapi-kit';
import { fileOf, pageOf, type File } from './page';
import { descriptionOf } from './services';

/** `GET /api/openapi.json`, `/api/documentation` and the files that this page loads (404 for others). */
export function createController({ strapi }: { strapi: Core.Strapi }) {
  return {
    document(ctx: KoaContext) {
      send(ctx, { type: 'application/json; charset=utf-8', body: descriptionOf(strapi).document() });
    },
    page(ctx: KoaContext) {
      send(ctx, pageOf(strapi));
    },
    async file(ctx: KoaContext) {
      const file = await fileOf(ctx.params.file);
      if (!file) return void ctx.notFound();
      send(ctx, file);
    },
  };
}

function send(ctx: KoaContext, { type, body }: File): void {
  ctx.type = type;
  ctx.body = body;
}
