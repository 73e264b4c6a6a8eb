import { pagination } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { type KoaContext, mayFind } from '@guichet/strapi-kit';
import { service } from '../services';
import { findRedirects } from './redirects';

type PageQuery = Partial<Record<'page' | 'pageSize' | 'start' | 'limit', number>>;

/**
 * `GET /api/redirects`: the old addresses of public entries, for sites to redirect from. It has pages like lists of
 * entries.
 */
export function answerRedirects(strapi: Core.Strapi) {
  return async (ctx: KoaContext) => {
    const types = [...service(strapi, 'types').values()].filter(({ uid }) => mayFind(ctx.state, uid));
    const asked = numbersIn(ctx.query.pagination);
    const page = limited(strapi, asked);
    const { redirects, total } = await findRedirects(strapi, types, page);
    const isOffset = asked.start !== undefined || asked.limit !== undefined;
    const { transformOffsetPaginationInfo, transformPagedPaginationInfo } = pagination;
    const describe = isOffset ? transformOffsetPaginationInfo : transformPagedPaginationInfo;
    return { data: redirects, meta: { pagination: describe(page, total) } };
  };
}

/** Anything but a number has already been refused. */
function numbersIn(asked: unknown): PageQuery {
  const entries = Object.entries((asked ?? {}) as Record<string, string>);
  return Object.fromEntries(entries.map(([name, value]) => [name, Number(value)]));
}

function limited(strapi: Core.Strapi, asked: PageQuery): { start: number; limit: number } {
  const limit = strapi.config.get<number>('api.rest.defaultLimit', 25);
  const maxLimit = strapi.config.get<number>('api.rest.maxLimit', 100);
  const defaults = { offset: { limit }, page: { pageSize: limit } };
  const { start, limit: most } = pagination.withDefaultPagination(asked, { defaults, maxLimit });
  return { start, limit: most };
}
