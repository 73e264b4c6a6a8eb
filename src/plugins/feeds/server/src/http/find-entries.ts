import type { Core } from '@strapi/strapi';

import {
  answerMissing,
  documentsOf,
  type KoaContext,
  type Row,
  sanitizeFilters,
  sanitizeOutput,
} from '@guichet/strapi-kit';
import { readEntry, selectionOf } from '../compose/read-entry';
import type { FeedEntry } from '../domain/entry';
import type { FeedType } from '../schema/feed-type';
import { deadlines, defaultZone, FIRST_PUBLISHED_AT } from '../partners';
import type { Languages } from './read-languages';
import { fileUrl, pageOf } from './urls';

interface Order {
  /** The date-times to sort by, latest first. If an entry lacks the first one, the second counts, and so on. */
  by: string[];
  limit: number;
  /** Whether their pictures are shown. */
  images: boolean;
}

/**
 * The published entries for a request, without those that its caller may not see. Entries that have none of the dates are
 * left out.
 */
export async function findEntries(
  strapi: Core.Strapi,
  type: FeedType,
  ctx: KoaContext,
  { locale }: Languages,
  { by, limit, images }: Order
): Promise<FeedEntry[]> {
  deadlines(strapi, 'drafts')?.expectAllowed(type.uid, ctx.query);
  const asked = (await sanitizeFilters(strapi, type.uid, ctx.query.filters, ctx.state.auth)) ?? {};
  const rows: Row[] = [];
  // One query for each date, because databases disagree on the place of nulls in an order.
  for (const [index, name] of by.entries()) {
    const without = by.slice(0, index).map((earlier) => ({ [earlier]: { $null: true } }));
    const filters = { $and: [asked, ...without, { [name]: { $notNull: true } }] };
    const page = { filters, sort: `${name}:desc`, limit };
    rows.push(...(await documentsOf(strapi, type.uid).findMany({ ...base(type, locale, images), ...page })));
  }
  return read(strapi, type, rows, ctx);
}

/** The published entry with that documentId, or else with that slug; `null`: there is none. */
export async function findEntry(
  strapi: Core.Strapi,
  type: FeedType,
  ctx: KoaContext,
  { locale }: Languages
): Promise<FeedEntry | null> {
  deadlines(strapi, 'drafts')?.expectAllowed(type.uid, ctx.query);
  const name: string = ctx.params.slug;
  const find = (filters: object) =>
    documentsOf(strapi, type.uid).findFirst({ ...base(type, locale), filters });
  const row = (await find({ documentId: name })) ?? (type.slug && (await find({ [type.slug]: name })));
  const [entry] = row ? await read(strapi, type, [row], ctx) : [];
  return entry ?? null;
}

/** Answers if `findEntry` found nothing: the entry may have another slug by now. */
export function answerMoved(
  strapi: Core.Strapi,
  type: FeedType,
  ctx: KoaContext,
  { locale, ending }: { locale: string | undefined; ending: string }
): Promise<unknown> {
  const find = (documentId: string) =>
    documentsOf(strapi, type.uid).findFirst({ ...base(type, locale), filters: { documentId } });
  return answerMissing(strapi, ctx, { uid: type.uid, name: ctx.params.slug, ending, find });
}

function base(type: FeedType, locale: string | undefined, images = true) {
  return { ...selectionOf(type, images), locale, ...(type.hasDrafts && { status: 'published' }) };
}

async function read(strapi: Core.Strapi, type: FeedType, rows: Row[], ctx: KoaContext): Promise<FeedEntry[]> {
  const shown = await sanitizeOutput(strapi, rows, type.uid, ctx.state.auth);
  const urlOf = pageOf(strapi);
  const fileUrlOf = (url: string) => fileUrl(strapi, url);
  const surroundings = { defaultZone: defaultZone(strapi), urlOf, fileUrlOf };
  // The first publication is private, but a feed shows it.
  const dated = (row: Row, index: number) => ({
    ...row,
    [FIRST_PUBLISHED_AT]: rows[index][FIRST_PUBLISHED_AT],
  });
  return shown.map((row, index) => readEntry(type, dated(row, index), surroundings));
}
