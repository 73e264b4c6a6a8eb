import type { Core, Modules, UID } from '@strapi/strapi';

type Middleware = Modules.Documents.Middleware.Middleware;
type Data = Record<string, unknown>;

interface Attribute {
  type: string;
  target?: string;
  writable?: boolean;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/**
 * What is shared by the locales of an entry (dates above all) is the same in all of them once a write has ended.
 *
 * Strapi 5.54 means to do that, but leaves slugs and relations out, and skips the published rows of the other
 * locales when the draft that it happens to compare with has changed already. A translation starts with
 * the slug and the relations of the entry that it translates (those whose targets are translated too).
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
  const source = await rows.findOne({ where: { documentId, publishedAt: null }, populate: relations });
  if (!source) return;
  const filled: Data = {};
  for (const name of attributesOf(strapi, uid, isSharedValue)) filled[name] = source[name];
  for (const name of relations) filled[name] = await translated(strapi, uid, name, source[name], locale);
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
  for (const publishedAt of [{ $null: true }, { $notNull: true }]) {
    const source = await strapi.db.query(uid).findOne({
      where: { documentId, locale: from, publishedAt },
      select: ['id', ...shared],
    });
    if (!source) continue;
    const data = Object.fromEntries(shared.map((name) => [name, source[name]]));
    await strapi.db
      .query(uid)
      .updateMany({ where: { documentId, locale: { $ne: from }, publishedAt }, data });
  }
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

function isSharedRelation({ type, target }: Attribute): boolean {
  return type === 'relation' && target !== undefined && target.startsWith('api::');
}

function isLocalized(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return strapi.plugin('i18n').service('content-types').isLocalizedContentType(strapi.contentTypes[uid]);
}
