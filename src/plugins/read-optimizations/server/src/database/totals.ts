import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import { coreServicesOf, override, type Row } from '@guichet/strapi-kit';
import { useInnermost } from './innermost';

/** The parameters of a page, and the total, which is known because all rows are on it. */
interface KnownTotal {
  params: Record<string, unknown>;
  total: number;
}

/**
 * Spares the count of rows if the page shows them all. Strapi's own `find` reads the page and then counts with the same
 * parameters, with nothing in between. Only there, a known total replaces the count.
 */
export function knowTotals(strapi: Core.Strapi): void {
  const finding = new AsyncLocalStorage<{ page: KnownTotal | null }>();
  for (const service of coreServicesOf(strapi)) {
    const isAdapted = override(strapi, 'totals', service, {
      find: (find) => (params) => finding.run({ page: null }, () => find(params)),
    });
    if (!isAdapted) return;
  }
  useInnermost(strapi, async ({ action, params }, next) => {
    const found = finding.getStore();
    if (!found) return next();
    const asked = params as KnownTotal['params'];
    if (action === 'count' && found.page && isSame(found.page.params, asked)) return found.page.total;
    const result = await next();
    found.page = action === 'findMany' ? wholePage(asked, result as Row[]) : null;
    return result;
  });
}

/** `null` unless there are fewer rows than the page has room for. A row that Strapi's joins repeat counts once. */
function wholePage(params: KnownTotal['params'], rows: Row[]): KnownTotal | null {
  const { start, limit } = params;
  if (start !== 0 || typeof limit !== 'number' || rows.length >= limit) return null;
  return { params, total: new Set(rows.map(({ id }) => id)).size };
}

function isSame(some: KnownTotal['params'], others: KnownTotal['params']): boolean {
  const names = Object.keys(some);
  return names.length === Object.keys(others).length && names.every((name) => some[name] === others[name]);
}
