import { isDeepStrictEqual } from 'node:util';
import type { Core, Modules, UID } from '@strapi/strapi';

type Middleware = Modules.Documents.Middleware.Middleware;
type Data = Record<string, unknown>;

interface Attribute {
  type: string;
  target?: string;
  writable?: boolean;
  component?: string;
  repeatable?: boolean;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/**
 * What is shared by the locales of an entry (dates above all) is the same in all of them once a write has ended.
 *
 * Strapi 5.54 means to do that, but leaves slugs and relations out, and skips the published rows of the other
 * locales when the draft that it happens to compare with has changed already. Of a link the target is shared
 * and the label translated. A translation starts with the slug, the links and the relations of the entry
 * that it translates (relations to what is translated too).
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
  const { locale } = params;
  if (!locale) return;
  const rows = strapi.db.query(uid);
  if ((await rows.count({ where: { documentId, locale } })) > 0) return;
  const relations = attributesOf(strapi, uid, isSharedRelation);
  const links = attributesOf(strapi, uid, isLink);
  const populate = [...relations, ...links];
  const source = await rows.findOne({ where: { documentId, publishedAt: null }, populate });
  if (!source) return;
  const filled: Data = {};
  for (const name of attributesOf(strapi, uid, isSharedValue)) filled[name] = source[name];
  for (const name of relations) filled[name] = await translated(strapi, uid, name, source[name], locale);
  for (const name of links) {
    if (source[name]) filled[name] = { label: source[name].label, url: source[name].url };
  }
  params.data = { ...filled, ...params.data };
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
  const shared = attributesOf(strapi, uid, isSharedValue);
  const from = locale ?? (await strapi.plugin('i18n').service('locales').getDefaultLocale());
  const links = attributesOf(strapi, uid, isLink);
  for (const publishedAt of [{ $null: true }, { $notNull: true }]) {
    const where = { documentId, publishedAt };
    const select = ['id', 'locale', ...shared];
    const rows = await strapi.db.query(uid).findMany({ where, select, populate: links });
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
  shared: string[]
): Promise<void> {
  const differing = shared.filter((name) => !isDeepStrictEqual(row[name], source[name]));
  const values = Object.fromEntries(differing.map((name) => [name, source[name]]));
  const links: Data = {};
  for (const name of attributesOf(strapi, uid, isLink)) {
    const [ours, theirs] = [row[name] as Link | null, source[name] as Link | null];
    if (theirs && theirs.url !== ours?.url)
      links[name] = { id: ours?.id, label: ours?.label ?? theirs.label, url: theirs.url };
  }
  // A write without a change would show the translation as modified.
  if (differing.length === 0 && Object.keys(links).length === 0) return;
  const components = await componentsOf(strapi, uid).updateComponents(row, links);
  await strapi.db.query(uid).update({ where: { id: row.id }, data: { ...values, ...components } });
}

interface Link {
  id: number;
  label: string;
  url: string;
}

/** What Strapi's own i18n uses to write components beside an entry; untyped there. */
function componentsOf(strapi: Core.Strapi, uid: UID.ContentType) {
  return strapi.documents(uid) as unknown as {
    updateComponents: (row: Data, data: Data) => Promise<Data>;
  };
}

/** The attributes that the type's own schema.json names. */
function attributesOf(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  is: (attribute: Attribute) => boolean
): string[] {
  const { __schema__: schema } = strapi.contentTypes[uid] as unknown as Schema;
  return Object.keys(schema.attributes).filter((name) => is(schema.attributes[name]));
}

interface Schema {
  __schema__: { attributes: Record<string, Attribute> };
}

const NOT_VALUES = ['relation', 'component', 'dynamiczone', 'media'];

/** Strapi takes every uid for localized; one that says `localized: false` means it. */
function isSharedValue({ type, writable, pluginOptions }: Attribute): boolean {
  const localized = pluginOptions?.i18n?.localized ?? type === 'uid';
  return !localized && writable !== false && !NOT_VALUES.includes(type);
}

function isLink({ type, component, repeatable }: Attribute): boolean {
  return type === 'component' && component === 'shared.link' && !repeatable;
}

function isSharedRelation({ type, target }: Attribute): boolean {
  return type === 'relation' && target !== undefined && target.startsWith('api::');
}

function isLocalized(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return strapi.plugin('i18n').service('content-types').isLocalizedContentType(strapi.contentTypes[uid]);
}
