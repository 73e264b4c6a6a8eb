import type { StrapiApp } from '@strapi/strapi/admin';

import type { AdminApis } from '@guichet/strapi-plugin-deadlines';

/**
 * Lets the panel of `deadlines` read texts the way the import does. The code that reads dates is loaded when there is a
 * text.
 */
export function addTextCheck(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addTextCheck: add } = app.getPlugin('deadlines').apis as AdminApis;
  add(async () => (await import('../../server/src/domain/prose/contradictions')).contradictionsIn);
}
