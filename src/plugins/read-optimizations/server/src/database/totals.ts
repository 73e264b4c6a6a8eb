import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import { coreServicesOf, override, type Row } from '@guichet/strapi-kit';
import { useInnermost } from './innermost';
import { rememberTotals } from './remember-totals';

type Params = Record<string, unknown>;

/** The parameters of a page, and the total, which is known because all rows are on it. */
interface KnownTotal {
  params: Params;
  total: number;
}

/**
 * Spares the count of rows if the page shows them all. Strapi's own `find` reads the page and then counts with the same
 * parameters, with nothing in between. Only there, a known total replaces the count. Other totals are remembered.
 */
export function knowTotals(strapi: Core.Strapi): void {
  const finding = new AsyncLocalStorage<{ page: KnownTotal | null }>();
  for (const service of coreServicesOf(strapi)) {
    const isAdapted = override(strapi, 'totals', service, {
      find: (find) => (params) => finding.run({ page: null }, () => find(params)),
    });
    if (!isAdapted) return;
  }
  const remembered = rememberTotals(strapi);
  useInnermost(strapi, async ({ action, params, uid }, next) => {
    const found = finding.getStore();
    const asked = params as Params;
    if (action === 'count') {
      const { page } = found ?? {};
      return page && isSame(page.params, asked)
        ? page.total
        : remembered(uid, asked, next as () => Promise<number>);
    }
    const result = await next();
    if (found) found.page = action === 'findMany' ? wholePage(asked, result as Row[]) : null;
    return result;
  });
}

/** `null` unless there are fewer rows than the page has room for. A row that Strapi's joins repeat counts once. */
function wholePage(params: Params, rows: Row[]): KnownTotal | null {
  const { start, limit } = params;
  if (start !== 0 || typeof limit !== 'number' || rows.length >= limit) return null;
  return { params, total: new Set(rows.map(({ id }) => id)).size };
}

function isSame(some: Params, others: Params): boolean {
  const names = Object.keys(some);
  return names.length === Object.keys(others).length && names.every((name) => some[name] === others[name]);
}
