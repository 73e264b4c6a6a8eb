import type { Core } from '@strapi/strapi';

/**
 * Files of the admin are sent compressed to who accepts that. Strapi lets shared caches keep them, but does not say that
 * they depend on the request.
 */
export function varyAdminByEncoding(strapi: Core.Strapi): void {
  const root = `${strapi.config.get<string>('admin.path')}/`;
  strapi.server.use(async (ctx, next) => {
    await next();
    if (ctx.path.startsWith(root)) ctx.vary('Accept-Encoding');
  });
}
