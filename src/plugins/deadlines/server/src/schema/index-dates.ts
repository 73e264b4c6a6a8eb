import type { Core } from '@strapi/strapi';

import { addIndexes, metadataOf } from '@guichet/strapi-kit';
import type { Model } from '@guichet/time';

/** What nearly every statement of the content API asks beside the dates. */
const ASKED_WITH = ['locale', 'publishedAt'];

/**
 * Gives the tables indexes for the conditions that computed attributes become, and for the next change after an
 * instant. Each date leads one; what else such a condition reads is in it too, so that rows are counted without
 * being fetched.
 */
export function indexDates(strapi: Core.Strapi, { uid, states, deadline, embargo }: Model): void {
  for (const state of states) {
    if (state.kind === 'gathered') continue;
    const { from, until } = state.rule;
    addIndex(strapi, uid, [from, until]);
    addIndex(strapi, uid, [until, from]);
  }
  if (embargo) addIndex(strapi, uid, [embargo]);
  if (deadline?.cutOffs) addIndex(strapi, deadline.cutOffs.component, [deadline.cutOffs.date]);
}

/** @param dates attributes, the first of which leads; nothing is added when that one is `null` */
function addIndex(strapi: Core.Strapi, uid: string, dates: (string | null)[]): void {
  if (dates[0] === null) return;
  const { attributes } = metadataOf(strapi, uid);
  const columns = [...dates, ...ASKED_WITH].filter((name) => name !== null && name in attributes) as string[];
  const leading = attributes[dates[0]].columnName ?? dates[0];
  addIndexes(strapi, [{ uid, columns, named: [leading, 'dates'] }]);
}
