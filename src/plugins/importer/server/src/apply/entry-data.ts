import type { UID } from '@strapi/strapi';

import { say } from '../domain/messages/say';
import type { EntryDraft } from '../domain/model';
import { isMapping } from '../domain/read/fields';
import type { ApplyContext } from './context';
import { writeRelated } from './related';

interface SchemaAttribute {
  type: string;
  component?: string;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

type Data = Record<string, unknown>;

/**
 * What is written of an entry, with its related entries found or created. What all locales share is written by the
 * document of the first locale alone.
 *
 * @param translationOf the entry of which the document is a further locale; null if it is the first
 */
export async function dataOf(
  context: ApplyContext,
  entry: EntryDraft,
  translationOf: string | null
): Promise<Data> {
  if (translationOf === null) return { ...entry.data, ...(await writeRelated(context, entry)) };
  const attributes = attributesOf(context, entry.uid);
  const shared = Object.entries(entry.data).filter(([name]) => !isLocalized(attributes[name]));
  await nameOtherTexts(context, entry.uid, translationOf, shared);
  const own = Object.entries(entry.data).filter(([name]) => isLocalized(attributes[name]));
  const components = own.filter(([name]) => attributes[name].component !== undefined).map(([name]) => name);
  const first =
    components.length > 0 ? await inFirstLocale(context, entry.uid, translationOf, components) : null;
  return Object.fromEntries(
    own.map(([name, value]) => [name, withShared(context, attributes[name], value, first?.[name])])
  );
}

function attributesOf({ strapi }: ApplyContext, uid: string): Record<string, SchemaAttribute> {
  return strapi.getModel(uid as UID.Schema).attributes as Record<string, SchemaAttribute>;
}

function isLocalized({ pluginOptions }: SchemaAttribute): boolean {
  return pluginOptions?.i18n?.localized === true;
}

/** A text that the locales share, and that a translation says in other words, is not kept. */
async function nameOtherTexts(
  context: ApplyContext,
  uid: string,
  documentId: string,
  shared: [string, unknown][]
): Promise<void> {
  const first = shared.length > 0 ? await inFirstLocale(context, uid, documentId, []) : null;
  for (const [attribute, text] of shared) {
    const known = first?.[attribute];
    const areTexts = typeof text === 'string' && typeof known === 'string';
    if (areTexts && text !== known && Date.parse(text) !== Date.parse(known))
      context.warnings.push(say('shared-by-locales', { attribute, text }));
  }
}

/** The draft of another locale, with some of its components. */
function inFirstLocale(
  { strapi, locale }: ApplyContext,
  uid: string,
  documentId: string,
  components: string[]
): Promise<Data | null> {
  const populate = Object.fromEntries(components.map((name) => [name, { populate: true }]));
  const where = { documentId, locale: { $ne: locale }, publishedAt: null };
  return strapi.db.query(uid as UID.ContentType).findOne({ where, populate }) as Promise<Data | null>;
}

/** Parts of components that all locales share, and that the translation does not name, stay as they are. */
function withShared(
  context: ApplyContext,
  { component }: SchemaAttribute,
  value: unknown,
  first: unknown
): unknown {
  if (component === undefined) return value;
  if (Array.isArray(value)) {
    const others = Array.isArray(first) ? first : [];
    return value.map((item, index) =>
      withShared(context, { type: 'component', component }, item, others[index])
    );
  }
  if (!isMapping(value) || !isMapping(first)) return value;
  const shared = Object.entries(attributesOf(context, component)).filter(
    ([name, { pluginOptions }]) => pluginOptions?.i18n?.localized === false && value[name] === undefined
  );
  return { ...value, ...Object.fromEntries(shared.map(([name]) => [name, first[name]])) };
}
