import type { Core } from '@strapi/strapi';

import type { KoaContext, Row } from '@guichet/strapi-kit';
import type { AddressedType } from '../schema/addressed-types';
import { service } from '../services';

/** An address under which nothing is found. */
export interface Missing {
  uid: string;
  /** What it names an entry by. */
  name: string;
  /** What follows the name, for example `/state` or `.ics`. */
  ending: string;
  /** The entry of a documentId as the caller may see it; `null`: there is none, in the language asked for. */
  find: (documentId: string) => Promise<Row | null>;
}

export interface Moved {
  /**
   * Answers for an address that was public: 301 to the present one, 410 when its entry is no longer published. 404 for any
   * other, for one whose entry the caller may not see, and for one that leads to no entry in the language asked for.
   */
  answer: (ctx: KoaContext, missing: Missing) => Promise<unknown>;
}

/** @returns the service `plugin::addresses.moved` */
export function createMoved({ strapi }: { strapi: Core.Strapi }): Moved {
  return {
    answer: async (ctx, { uid, name, ending, find }) => {
      const type = service(strapi, 'types').get(uid);
      const owner = type ? await service(strapi, 'slugs').ownerOf(uid, name) : null;
      if (!type || !owner?.wasPublic) return ctx.notFound();
      const entry = await find(owner.documentId);
      const slug = entry?.[type.slug] as string | null | undefined;
      if (slug && slug !== name) return redirect(strapi, ctx, `/${type.plural}/${slug}${ending}`);
      if (await isPublished(strapi, type, owner.documentId)) return ctx.notFound();
      return ctx.gone(`"${name}" is no longer published: take links to it away`);
    },
  };
}

/** A slug may be given to another entry: nobody has to remember the redirect longer than any other answer. */
function redirect(strapi: Core.Strapi, ctx: KoaContext, path: string): void {
  const { pathname } = new URL(strapi.config.get<string>('server.absoluteUrl'));
  const prefix = strapi.config.get<string>('api.rest.prefix');
  ctx.status = 301;
  ctx.redirect(`${pathname.replace(/\/$/, '')}${prefix}${path}${ctx.search}`);
}

/** Whether anything of a document is published, seen by the server itself. */
async function isPublished(strapi: Core.Strapi, type: AddressedType, documentId: string): Promise<boolean> {
  const rows = strapi.db.connection(type.table).where({ document_id: documentId });
  if (type.hasDrafts) rows.whereNotNull('published_at');
  return (await rows.first('id')) !== undefined;
}
