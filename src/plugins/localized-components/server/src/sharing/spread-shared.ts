import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';

import { defaultLocale, type Row } from '@guichet/strapi-kit';
import { alignItems, asValue, itemsOf } from '../items/align-items';
import type { SharedComponent } from '../items/shared-component';
import { populateOf, writeDiffering } from './rows';
import { sharedComponents, sharedValues } from './shared-attributes';

/**
 * Gives the other locales' rows, draft to draft and published to published, what the written one has.
 *
 * @param locale the one that was written; without it the default one
 */
export async function spreadShared(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale?: string
): Promise<void> {
  const from = locale ?? (await defaultLocale(strapi));
  const others = { documentId, locale: { $ne: from } };
  if ((await strapi.db.query(uid).count({ where: others })) === 0) return;
  const shared = { values: sharedValues(strapi, uid), components: sharedComponents(strapi, uid) };
  for (const publishedAt of [{ $null: true }, { $notNull: true }]) {
    const where = { documentId, publishedAt };
    const select = ['id', 'locale', ...shared.values];
    const populate = populateOf(shared.components);
    const rows = await strapi.db.query(uid).findMany({ where, select, populate });
    const source = rows.find((row) => row.locale === from);
    for (const row of source ? rows : [])
      if (row !== source) await bringInLine(strapi, uid, row, source, shared);
  }
}

async function bringInLine(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  row: Row,
  source: Row,
  shared: { values: string[]; components: SharedComponent[] }
): Promise<void> {
  const differing = shared.values.filter((name) => !isDeepStrictEqual(row[name], source[name]));
  const values = Object.fromEntries(differing.map((name) => [name, source[name]]));
  const components: Row = {};
  for (const component of shared.components) {
    const own = itemsOf(component, row);
    const aligned = alignItems(itemsOf(component, source), own, component.shared);
    if (!isDeepStrictEqual(aligned, own)) components[component.name] = asValue(component, aligned);
  }
  await writeDiffering(strapi, uid, row, values, components);
}
