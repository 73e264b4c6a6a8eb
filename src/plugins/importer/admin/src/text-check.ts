import type { StrapiApp } from '@strapi/strapi/admin';

import type { TextChecks } from '../../../deadlines/admin/src/panel/text-checks';

/** Lets the panel of `deadlines` read texts as the import does; what reads dates is loaded when there is a text. */
export function addTextCheck(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addTextCheck: add } = app.getPlugin('deadlines').apis as TextChecks;
  add(async () => (await import('../../server/src/domain/prose/contradictions')).contradictionsIn);
}
