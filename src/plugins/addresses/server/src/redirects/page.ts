import { pagination } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import type { KoaContext } from '@guichet/strapi-kit';

export interface PageBounds {
  start: number;
  limit: number;
}

/** A page of a list, as a request asks for it. */
export interface Page {
  bounds: PageBounds;
  /** `meta.pagination` of the answer, in the form in which the page was asked for. */
  describe: (total: number) => object;
}

type PageQuery = Partial<Record<'page' | 'pageSize' | 'start' | 'limit', number>>;

/** The page that a request asks for with `pagination`, as in lists of entries. */
export function pageOf(strapi: Core.Strapi, ctx: KoaContext): Page {
  const asked = numbersIn(ctx.query.pagination);
  const bounds = limited(strapi, asked);
  const isOffset = asked.start !== undefined || asked.limit !== undefined;
  const { transformOffsetPaginationInfo, transformPagedPaginationInfo } = pagination;
  const describe = isOffset ? transformOffsetPaginationInfo : transformPagedPaginationInfo;
  return { bounds, describe: (total) => describe(bounds, total) };
}

/** Anything but a number has already been refused. */
function numbersIn(asked: unknown): PageQuery {
  const entries = Object.entries((asked ?? {}) as Record<string, string>);
  return Object.fromEntries(entries.map(([name, value]) => [name, Number(value)]));
}

function limited(strapi: Core.Strapi, asked: PageQuery): PageBounds {
  const limit = strapi.config.get<number>('api.rest.defaultLimit', 25);
  const maxLimit = strapi.config.get<number>('api.rest.maxLimit', 100);
  const defaults = { offset: { limit }, page: { pageSize: limit } };
  const { start, limit: most } = pagination.withDefaultPagination(asked, { defaults, maxLimit });
  return { start, limit: most };
}
