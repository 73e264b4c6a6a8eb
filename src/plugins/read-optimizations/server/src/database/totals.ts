import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

import { coreServicesOf, override, type Row } from '@guichet/strapi-kit';
import { useInnermost } from './innermost';

/** What a page was asked for with, and the total that is known since all rows are on it. */
interface KnownTotal {
  params: Record<string, unknown>;
  total: number;
}

/**
 * Spares the count of rows where the page shows them all. Strapi's own `find` reads the page, then counts by the same
 * parameters, with nothing in between; only there does a known total stand for the count.
 */
export function knowTotals(strapi: Core.Strapi): void {
  const finding = new AsyncLocalStorage<{ page: KnownTotal | null }>();
  for (const service of coreServicesOf(strapi)) {
    override(strapi, 'totals', service, {
      find: (find) => (params) => finding.run({ page: null }, () => find(params)),
    });
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

/** `null` unless the rows are fewer than there was room for. A row that Strapi's joins repeat counts once. */
function wholePage(params: KnownTotal['params'], rows: Row[]): KnownTotal | null {
  const { start, limit } = params;
  if (start !== 0 || typeof limit !== 'number' || rows.length >= limit) return null;
  return { params, total: new Set(rows.map(({ id }) => id)).size };
}

function isSame(some: KnownTotal['params'], others: KnownTotal['params']): boolean {
  const names = Object.keys(some);
  return names.length === Object.keys(others).length && names.every((name) => some[name] === others[name]);
}
