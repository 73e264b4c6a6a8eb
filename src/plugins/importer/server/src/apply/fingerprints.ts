import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';

import { documentsOf } from '@guichet/strapi-kit';

/** The content of an entry, in a form in which stored and new data can be compared. */
export type EntryContent = Record<string, unknown>;

/** A short hash for each attribute that the import wrote. */
export type Fingerprints = Record<string, string>;

interface Attribute {
  type: string;
  component?: string;
  /** False for a computed attribute, which changes without a write. */
  writable?: boolean;
}

/** The attributes of a content type or component, as far as the import needs them. */
export function attributesOf(strapi: Core.Strapi, uid: string): Record<string, Attribute> {
  return strapi.getModel(uid as UID.Schema).attributes as Record<string, Attribute>;
}

/**
 * The current draft of an entry, reduced to some of its attributes.
 *
 * @returns null if there is no such entry in that locale
 */
export async function readContent(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string,
  keys: string[]
): Promise<EntryContent | null> {
  const attributes = attributesOf(strapi, uid);
  const populate: Record<string, unknown> = {};
  for (const key of keys) {
    // With its media: an image that an editor added to a slide is also a change.
    if (attributes[key]?.type === 'component') populate[key] = { populate: '*' };
    if (['media', 'relation'].includes(attributes[key]?.type)) populate[key] = { fields: ['id'] };
  }
  const entry = await documentsOf(strapi, uid).findOne({ documentId, locale, status: 'draft', populate });
  return entry && contentOf(strapi, uid, entry, keys);
}

/** New data, or a stored entry, in the form for comparing. */
export function contentOf(
  strapi: Core.Strapi,
  uid: string,
  data: Record<string, unknown>,
  keys: string[] = Object.keys(data)
): EntryContent {
  const attributes = attributesOf(strapi, uid);
  return Object.fromEntries(keys.map((key) => [key, valueOf(strapi, attributes[key], data[key])]));
}

export function fingerprintsOf(content: EntryContent): Fingerprints {
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, hash(value)]));
}

/** The attributes in which two contents (or their fingerprints) differ. */
export function differing(a: Fingerprints, b: Fingerprints): string[] {
  return Object.keys(a).filter((key) => key in b && a[key] !== b[key]);
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex')
    .slice(0, 16);
}

/** Empty values are null, dates are text, other entries are their documentIds. */
function valueOf(strapi: Core.Strapi, attribute: Attribute | undefined, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (attribute?.type === 'relation' || attribute?.type === 'media') return documentIds(value);
  if (attribute?.component) return componentsOf(strapi, attribute.component, value);
  return value instanceof Date ? value.toISOString() : value;
}

/** Components without their ids, which change with every write. */
function componentsOf(strapi: Core.Strapi, uid: string, value: unknown): unknown {
  const writable = Object.entries(attributesOf(strapi, uid)).filter(([, { writable: may }]) => may !== false);
  const keys = writable.map(([key]) => key).sort();
  const contents = listOf(value).map((item) => contentOf(strapi, uid, item as Record<string, unknown>, keys));
  return contents.length > 0 ? contents : null;
}

function documentIds(value: unknown): string[] | null {
  const ids = listOf(value).map((item) =>
    typeof item === 'string' ? item : (item as { documentId: string }).documentId
  );
  return ids.length > 0 ? ids.sort() : null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
