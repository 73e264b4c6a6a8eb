import type { Core } from '@strapi/strapi';

import { addIndexes, metadataOf, schemaOf } from '@guichet/strapi-kit';
import type { Model } from '@guichet/time';
import { holdersOf } from '../related/published-conditions';

/** Columns that nearly every statement of the content API compares besides the dates. */
const ASKED_WITH = ['locale', 'publishedAt'];

/**
 * Adds indexes for the conditions that computed attributes become, and for the next change after an instant. Each index
 * begins with one date and includes the other columns that such a condition reads, so that rows can be counted without
 * being fetched.
 */
export function indexDates(strapi: Core.Strapi, { uid, states, deadline, embargo }: Model): void {
  for (const state of states) {
    if (state.kind === 'gathered') continue;
    const { starts } = state.rule;
    for (const date of starts) addIndex(strapi, uid, [date, ...starts.filter((other) => other !== date)]);
  }
  if (embargo) addIndex(strapi, uid, [embargo]);
  if (deadline?.cutOffs) {
    addIndex(strapi, deadline.cutOffs.component, [deadline.cutOffs.date]);
    indexOwners(strapi, deadline.cutOffs.component);
  }
  if (schemaOf(strapi, uid).modelType === 'component') indexOwners(strapi, uid);
}

/** Strapi indexes the components of an entry, not the entry of a component. The next change begins with components. */
function indexOwners(strapi: Core.Strapi, component: string): void {
  for (const { owner, table, ownerColumn, idColumn } of holdersOf(strapi, component)) {
    addIndexes(strapi, [{ uid: table, columns: [idColumn, ownerColumn], named: [idColumn, 'owner'] }]);
    if (schemaOf(strapi, owner).modelType === 'component') indexOwners(strapi, owner);
  }
}

/** @param dates attributes, the first of which comes first in the index; nothing is added if that one is `null` */
function addIndex(strapi: Core.Strapi, uid: string, dates: (string | null)[]): void {
  if (dates[0] === null) return;
  const { attributes } = metadataOf(strapi, uid);
  const columns = [...dates, ...ASKED_WITH].filter((name) => name !== null && name in attributes) as string[];
  const leading = attributes[dates[0]].columnName ?? dates[0];
  addIndexes(strapi, [{ uid, columns, named: [leading, 'dates'] }]);
}
