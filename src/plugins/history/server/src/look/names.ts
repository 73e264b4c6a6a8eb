import type { Core, UID } from '@strapi/strapi';

import { findRows, mainFieldOf, permissionsOf, readableRows, type Row } from '@guichet/strapi-kit';
import { service } from '../services';
import type { LinkDifference, Names } from './differences';
import { lastContents } from './last-contents';
import { readerOf, type Asking } from './reader';

type Named = Omit<LinkDifference, 'mark' | 'documentId'>;

/** Names for one administrator: of an entry that they may not read there is no title. */
export function namesFor(strapi: Core.Strapi, ctx: Asking, locale: string | null): Names {
  return {
    async links(target, documentIds) {
      const present = await titlesOf(strapi, ctx, target, documentIds, locale);
      const all = await findRows(strapi, target, ['documentId'], { documentId: { $in: documentIds } });
      const exists = new Set(all.map(({ documentId }) => documentId));
      const named = documentIds.map(async (id): Promise<[string, Named]> => {
        if (exists.has(id)) return [id, { title: present.get(id) ?? null, isGone: false }];
        return [id, { title: await formerTitle(strapi, ctx, target, id, locale), isGone: true }];
      });
      return new Map(await Promise.all(named));
    },
    async files(ids) {
      const select = ['id', 'url', 'mime', 'formats'];
      const files = await findRows(strapi, 'plugin::upload.file', select, { id: { $in: ids } });
      return new Map(files.map((file) => [file.id as number, { url: thumbnailOf(file) }]));
    },
  };
}

function thumbnailOf({ url, mime, formats }: Row): string | null {
  const { thumbnail } = (formats ?? {}) as { thumbnail?: { url: string } };
  return thumbnail?.url ?? (String(mime).startsWith('image/') ? (url as string) : null);
}

/** By documentId, in the locale if they are there in it. */
async function titlesOf(
  strapi: Core.Strapi,
  ctx: Asking,
  uid: string,
  documentIds: string[],
  locale: string | null
): Promise<Map<string, string>> {
  const readable = await readableRows(strapi, uid, ctx.state.userAbility);
  const field = await mainFieldOf(strapi, uid);
  if (!readable || !permissionsOf(strapi, ctx, uid).can.read(undefined, field)) return new Map();
  const where = { $and: [readable, { documentId: { $in: documentIds } }] };
  const rows = await findRows(strapi, uid, ['documentId', 'locale', field], where);
  const inOrder = rows.sort((one, other) => Number(one.locale === locale) - Number(other.locale === locale));
  return new Map(inOrder.map((row) => [row.documentId as string, String(row[field] ?? row.documentId)]));
}

/** Of an entry that was deleted, from its last version. */
async function formerTitle(
  strapi: Core.Strapi,
  ctx: Asking,
  uid: string,
  documentId: string,
  locale: string | null
): Promise<string | null> {
  if (!service(strapi, 'types').has(uid)) return null;
  const reader = await readerOf(strapi, ctx, uid, documentId);
  const [last] = await lastContents(strapi, uid, documentId, locale);
  const field = await mainFieldOf(strapi, uid);
  const title = last && reader.readable(last.content, last.locale)?.[field];
  return typeof title === 'string' ? title : null;
}

/** What an entry of the type is called, by its content; `null`: it has no name, or it may not be read. */
export async function titleIn(strapi: Core.Strapi, uid: string, content: Row | null): Promise<string | null> {
  const title = content?.[await mainFieldOf(strapi, uid)];
  return typeof title === 'string' ? title : null;
}

/** Whether entries of a type that is only known at run time exist. */
export async function exists(strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> {
  const query = strapi.db.query(uid as UID.ContentType);
  return (await query.findOne({ where: { documentId }, select: ['id'] })) !== null;
}
