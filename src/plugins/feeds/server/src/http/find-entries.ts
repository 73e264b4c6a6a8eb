import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { answerMissing } from '../../../../addresses/server/src/moved/moved';
import { documentsOf, type Row } from '../../../../deadlines/server/src/strapi-seam';
import { readEntry, selectionOf } from '../compose/read-entry';
import type { Entry } from '../domain/entry';
import type { FeedType } from '../schema/feed-type';
import { checkedFilters, deadlines, defaultZone, sanitized } from '../seam';
import type { Languages } from './read-languages';
import { pageOf } from './urls';

interface Order {
  /** The date-time whose latest come first. */
  by: string;
  /** Whether entries without one are there too, behind the others. */
  withUndated: boolean;
  limit: number;
}

/** The published entries that a request asks for, without what its caller may not see. */
export async function findEntries(
  strapi: Core.Strapi,
  type: FeedType,
  ctx: Context,
  { locale }: Languages,
  { by, withUndated, limit }: Order
): Promise<Entry[]> {
  deadlines(strapi, 'drafts')?.expectAllowed(type.uid, ctx.query);
  const asked = (await checkedFilters(strapi, type.uid, ctx)) ?? {};
  const find = (condition: object, sort: string, most: number) => {
    const filters = { $and: [asked, { [by]: condition }] };
    return documentsOf(strapi, type.uid).findMany({ ...base(type, locale), filters, sort, limit: most });
  };
  // In two questions: databases do not agree on where a missing date comes in an order.
  const rows = await find({ $notNull: true }, `${by}:desc`, limit);
  const left = limit - rows.length;
  const undated = withUndated && left > 0 ? await find({ $null: true }, 'createdAt:desc', left) : [];
  return read(strapi, type, [...rows, ...undated], ctx);
}

/** The published entry of that documentId, or else of that slug; `null`: there is none. */
export async function findEntry(
  strapi: Core.Strapi,
  type: FeedType,
  ctx: Context,
  { locale }: Languages
): Promise<Entry | null> {
  deadlines(strapi, 'drafts')?.expectAllowed(type.uid, ctx.query);
  const name: string = ctx.params.slug;
  const find = (filters: object) =>
    documentsOf(strapi, type.uid).findFirst({ ...base(type, locale), filters });
  const row = (await find({ documentId: name })) ?? (type.slug && (await find({ [type.slug]: name })));
  const [entry] = row ? await read(strapi, type, [row], ctx) : [];
  return entry ?? null;
}

/** Answers where `findEntry` found nothing: perhaps the entry has another slug by now. */
export function answerMoved(
  strapi: Core.Strapi,
  type: FeedType,
  ctx: Context,
  { locale, ending }: { locale: string | undefined; ending: string }
): Promise<unknown> {
  const find = (documentId: string) =>
    documentsOf(strapi, type.uid).findFirst({ ...base(type, locale), filters: { documentId } });
  return answerMissing(strapi, ctx, { uid: type.uid, name: ctx.params.slug, ending, find });
}

function base(type: FeedType, locale: string | undefined) {
  return { ...selectionOf(type), locale, ...(type.hasDrafts && { status: 'published' }) };
}

async function read(strapi: Core.Strapi, type: FeedType, rows: Row[], ctx: Context): Promise<Entry[]> {
  const shown = await sanitized(strapi, rows, type.uid, ctx);
  const urlOf = pageOf(strapi);
  return shown.map((row) => readEntry(type, row, { defaultZone: defaultZone(strapi), urlOf }));
}
