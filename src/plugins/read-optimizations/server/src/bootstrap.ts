import type { Core } from '@strapi/strapi';

import { countRows } from './database/count-rows';
import { loadFromKnownRows } from './database/load-known-rows';
import { prepareReads } from './database/prepared-reads';
import { readWithoutTransactions } from './database/reads-without-transactions';
import { knowTotals } from './database/totals';
import { rememberRoutes } from './http/remember-routes';
import { rememberDefaultLocale } from './locales/default-locale';
import { rememberAbilities, rememberPublicPermissions } from './permissions/remember-permissions';
import { rememberQueries } from './sanitize/remember-queries';
import { sanitizeOutputByPlan } from './sanitize/sanitize-output';

/** The measures that need services of Strapi and of other plugins, one function each. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  rememberPublicPermissions(strapi);
  rememberAbilities(strapi);
  rememberDefaultLocale(strapi);
  rememberQueries(strapi);
  sanitizeOutputByPlan(strapi);
  rememberRoutes(strapi);
  await readWithoutTransactions(strapi);
  knowTotals(strapi);
  countRows(strapi);
  loadFromKnownRows(strapi);
  prepareReads(strapi);
}
