import type { Core } from '@strapi/strapi';

import { readWithoutTransactions } from './database/reads-without-transactions';

/** What needs the database and the services of other plugins: one function a measure. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await readWithoutTransactions(strapi);
}
