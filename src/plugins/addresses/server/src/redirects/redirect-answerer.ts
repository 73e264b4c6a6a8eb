import type { Core } from '@strapi/strapi';

import type { KoaContext, RedirectAnswerer } from '@guichet/strapi-kit';
import type { AddressedType } from '../schema/addressed-types';
import { service } from '../services';

/** @returns the service `plugin::addresses.redirects` */
export function createRedirectAnswerer({ strapi }: { strapi: Core.Strapi }): RedirectAnswerer {
  return {
    answer: async (ctx, { uid, name, ending, find }) => {
      const type = service(strapi, 'types').get(uid);
      const owner = type ? await service(strapi, 'slugs').ownerOf(uid, name) : null;
      if (!type || !owner?.wasPublic) return ctx.notFound();
      const entry = await find(owner.documentId);
      const slug = entry?.[type.slug] as string | null | undefined;
      if (slug && slug !== name) return redirect(strapi, ctx, `/${type.plural}/${slug}${ending}`);
      if (await isPublished(strapi, type, owner.documentId)) return ctx.notFound();
      return ctx.gone(`"${name}" is no longer published: remove links to it`);
    },
  };
}

/** Another entry may get the slug, so nobody should remember the redirect longer than any other answer. */
function redirect(strapi: Core.Strapi, ctx: KoaContext, path: string): void {
  const { pathname } = new URL(strapi.config.get<string>('server.absoluteUrl'));
  const prefix = strapi.config.get<string>('api.rest.prefix');
  ctx.status = 301;
  ctx.redirect(`${pathname.replace(/\/$/, '')}${prefix}${path}${ctx.search}`);
}

/** Whether a document has published rows, including those under embargo. */
async function isPublished(strapi: Core.Strapi, type: AddressedType, documentId: string): Promise<boolean> {
  const rows = strapi.db.connection(type.table).where({ document_id: documentId });
  if (type.hasDrafts) rows.whereNotNull('published_at');
  return (await rows.first('id')) !== undefined;
}
