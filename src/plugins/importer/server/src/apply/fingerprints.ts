import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';

import { documentsOf } from '../strapi-seam';

/** The content of an entry in a form in which what was read and what is to be written compare. */
export type Content = Record<string, unknown>;

/** A short hash for each attribute that the import wrote. */
export type Fingerprints = Record<string, string>;

interface Attribute {
  type: string;
  component?: string;
}

/** Attributes of a content type or component, as far as the import looks at them. */
export function attributesOf(strapi: Core.Strapi, uid: string): Record<string, Attribute> {
  return strapi.getModel(uid as UID.Schema).attributes as Record<string, Attribute>;
}

/**
 * The present draft of an entry, reduced to some of its attributes.
 *
 * @returns null when there is no such entry in that locale
 */
export async function readContent(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string,
  keys: string[]
): Promise<Content | null> {
  const attributes = attributesOf(strapi, uid);
  const populate: Record<string, unknown> = {};
  for (const key of keys) {
    // With its media: an image that an editor attached to a slide is a change, too.
    if (attributes[key]?.type === 'component') populate[key] = { populate: '*' };
    if (attributes[key]?.type === 'relation') populate[key] = { fields: ['id'] };
  }
  const entry = await documentsOf(strapi, uid).findOne({ documentId, locale, status: 'draft', populate });
  return entry && contentOf(entry, keys, attributes);
}

/** Data to write, or an entry that was read, in the form for comparing. */
export function contentOf(
  data: Record<string, unknown>,
  keys: string[],
  attributes: Record<string, Attribute>
): Content {
  return Object.fromEntries(
    keys.map((key) => [
      key,
      attributes[key]?.type === 'relation' ? documentIds(data[key]) : normalised(data[key]),
    ])
  );
}

export function fingerprintsOf(content: Content): Fingerprints {
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

function documentIds(value: unknown): string[] {
  const items = value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
  return items
    .map((item: unknown) => (typeof item === 'string' ? item : (item as { documentId: string }).documentId))
    .sort();
}

/** Without ids and without what is empty; keys in one order, dates as text. */
function normalised(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.length > 0 ? value.map(normalised) : null;
  if (typeof value !== 'object') return value;
  const members = Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([key, member]) => [key, normalised(member)] as const)
    .filter(([, member]) => member !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return members.length > 0 ? Object.fromEntries(members) : null;
}
