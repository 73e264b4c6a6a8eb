import type { Core, UID } from '@strapi/strapi';

import { isLocalized, schemaOf, type Row, type SchemaAttribute } from '@guichet/strapi-kit';
import { asValue, copiesOf, isEmpty, itemsOf } from '../items/align-items';
import { beingEdited, populateOf } from './rows';
import { sharedComponents, sharedRelations, sharedValues } from './shared-attributes';

/** Has a translation that is about to be made start with what the locales share, and with the original's labels. */
export async function fillNewLocale(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  params: { locale?: string; data?: Row }
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
  const source = await rows.findOne({ where: { documentId, ...beingEdited(strapi, uid) }, populate });
  if (!source) return;
  const filled: Row = {};
  for (const name of sharedValues(strapi, uid)) filled[name] = source[name];
  for (const name of relations) filled[name] = await translated(strapi, uid, name, source[name], locale);
  params.data = { ...filled, ...data };
  for (const component of components) {
    // An empty list in a form that has just been opened empties nobody else's.
    if (!isEmpty(component, params.data)) continue;
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
  const { target } = schemaOf(strapi, uid).attributes[name] as SchemaAttribute & { target: UID.ContentType };
  const ids = [targets ?? []].flat().map((row) => (row as { documentId: string }).documentId);
  if (!isLocalized(schemaOf(strapi, target))) return ids;
  const where = { documentId: { $in: ids }, locale, ...beingEdited(strapi, target) };
  const found = await strapi.db.query(target).findMany({ where, select: ['documentId'] });
  const known = new Set(found.map((row) => row.documentId));
  return ids.filter((id) => known.has(id));
}
