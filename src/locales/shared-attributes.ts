import { isDeepStrictEqual } from 'node:util';
import type { Core, Modules, UID } from '@strapi/strapi';

import {
  isLocalized,
  sharedComponents,
  sharedRelations,
  sharedValues,
  type Attribute,
  type SharedComponent,
} from './attributes';
import { alignItems, asValue, copiesOf, itemsOf } from './shared-items';
import { populateOf, writeDiffering } from './rows';

type Middleware = Modules.Documents.Middleware.Middleware;
type Data = Record<string, unknown>;

/**
 * What is shared by the locales of an entry (dates above all) is the same in all of them once a write has ended.
 *
 * Strapi 5.54 means to do that, but leaves slugs and relations out, and skips the published rows of the other
 * locales when the draft that it happens to compare with has changed already. Components it shares whole or not
 * at all; here a component says which of its attributes are shared, and the labels beside them are translated. A
 * translation starts with the slug, the components and the relations of the entry that it translates (relations
 * to what is translated too).
 */
export function shareBetweenLocales(strapi: Core.Strapi): Middleware {
  return async (context, next) => {
    const { uid, action } = context;
    const params = context.params as { documentId?: string; locale?: string; data?: Data };
    const { documentId } = params;
    if (!documentId || !isLocalized(strapi, uid) || !['update', 'publish'].includes(action)) return next();
    if (action === 'update' && params.data) await fillNewLocale(strapi, uid, documentId, params);
    const result = await next();
    if (params.locale !== '*') await spreadShared(strapi, uid, documentId, params.locale);
    return result;
  };
}

async function fillNewLocale(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  params: { locale?: string; data?: Data }
): Promise<void> {
  const { locale, data } = params;
  if (!locale) return;
  const rows = strapi.db.query(uid);
  if ((await rows.count({ where: { documentId, locale } })) > 0) return;
  const relations = sharedRelations(strapi, uid);
  const components = sharedComponents(strapi, uid);
  const populate = {
    ...populateOf(components),
    ...Object.fromEntries(relations.map((name) => [name, true])),
  };
  const source = await rows.findOne({ where: { documentId, publishedAt: null }, populate });
  if (!source) return;
  const filled: Data = {};
  for (const name of sharedValues(strapi, uid)) filled[name] = source[name];
  for (const name of relations) filled[name] = await translated(strapi, uid, name, source[name], locale);
  params.data = { ...filled, ...data };
  for (const component of components) {
    // An empty list in a form that has just been opened empties nobody else's.
    if (itemsOf(component, params.data).length > 0) continue;
    params.data[component.name] = asValue(component, copiesOf(itemsOf(component, source)));
  }
}

/** The document ids of those targets that exist in the locale. */
async function translated(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  name: string,
  targets: unknown,
  locale: string
): Promise<string[]> {
  const { target } = strapi.contentTypes[uid].attributes[name] as Attribute;
  const ids = [targets ?? []].flat().map((row) => (row as { documentId: string }).documentId);
  if (!isLocalized(strapi, target as UID.ContentType)) return ids;
  const where = { documentId: { $in: ids }, locale, publishedAt: null };
  const found = await strapi.db.query(target as UID.ContentType).findMany({ where, select: ['documentId'] });
  const known = new Set(found.map((row) => row.documentId));
  return ids.filter((id) => known.has(id));
}

/** Gives the other locales' rows, draft to draft and published to published, what the written one has. */
async function spreadShared(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale?: string
): Promise<void> {
  const shared = { values: sharedValues(strapi, uid), components: sharedComponents(strapi, uid) };
  const from = locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale());
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
  row: Data,
  source: Data,
  shared: { values: string[]; components: SharedComponent[] }
): Promise<void> {
  const differing = shared.values.filter((name) => !isDeepStrictEqual(row[name], source[name]));
  const values = Object.fromEntries(differing.map((name) => [name, source[name]]));
  const components: Data = {};
  for (const component of shared.components) {
    const own = itemsOf(component, row);
    const aligned = alignItems(itemsOf(component, source), own, component.shared);
    if (!isDeepStrictEqual(aligned, own)) components[component.name] = asValue(component, aligned);
  }
  await writeDiffering(strapi, uid, row, values, components);
}
