import type { Core } from '@strapi/strapi';

import { documentsOf } from '@guichet/strapi-kit';
import type { ApplyContext } from './context';
import { contentOf, differing, fingerprintsOf, readContent } from './fingerprints';
import { recallEntry, type WrittenEntry } from './written-entries';

export type Place = Pick<ApplyContext, 'strapi' | 'locale'>;

/** Listed among changed attributes for publishing, unpublishing and deleting. */
export const PUBLICATION = 'publication';
export const DELETED = 'deleted';

/** What an entry is to be. */
export interface Wish {
  /** Of its content type. */
  uid: string;
  /** Attributes to write, with relations as documentIds. Other attributes are left alone. */
  data: Record<string, unknown>;
  published: boolean;
  /**
   * Attributes that somebody has to check before they are public, or that are missing: a new entry stays a draft. One that
   * is public stays so, and what is in doubt waits in its draft. Left out where nothing is in doubt.
   */
  unchecked?: string[];
}

/**
 * The differences between the entry and what is wanted, and what an editor changed since the last import. An entry that
 * no import wrote belongs to its editor entirely.
 */
export async function compare(context: Place, wanted: Wish & { documentId: string }) {
  const { strapi, locale } = context;
  const uid = wanted.uid;
  const memory = await recallEntry(context, uid, wanted.documentId);
  const keys = [...new Set([...Object.keys(wanted.data), ...Object.keys(memory?.fingerprints ?? {})])];
  const content = await readContent(strapi, uid, wanted.documentId, locale, keys);
  if (!content) return null;
  const present = fingerprintsOf(content);
  const target = contentOf(strapi, uid, wanted.data);
  const isPublished = await hasPublishedVersion(strapi, uid, wanted.documentId, locale);
  const toWrite = differing(fingerprintsOf(target), present);
  if (isPublished !== wanted.published && !(isPublished && wanted.unchecked)) toWrite.push(PUBLICATION);
  const changed = memory ? differing(memory.fingerprints, present) : toWrite;
  if (memory && isPublishedByEditor(memory, isPublished, wanted)) changed.push(PUBLICATION);
  return { toWrite, changed, memory };
}

/**
 * Whether an editor decided what is public. What the import left to check, somebody was asked to publish; only taking that
 * back would be against the editor.
 */
function isPublishedByEditor(
  { published, evidence }: WrittenEntry,
  isPublished: boolean,
  wish: Wish
): boolean {
  if (isPublished && evidence?.isUnchecked) return !wish.published && !wish.unchecked;
  return published !== isPublished;
}

/** What an editor changed of an entry since it was imported; empty if nothing. */
export async function changedByEditor(context: Place, uid: string, documentId: string): Promise<string[]> {
  const memory = await recallEntry(context, uid, documentId);
  if (!memory) return [];
  const unchecked = memory.evidence?.isUnchecked ? [] : undefined;
  const wanted = { uid, documentId, data: {}, published: memory.published, unchecked };
  return (await compare(context, wanted))?.changed ?? [DELETED];
}

export async function hasPublishedVersion(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale: string
): Promise<boolean> {
  const query = { documentId, locale, status: 'published', fields: ['id'] };
  return (await documentsOf(strapi, uid).findOne(query)) !== null;
}

/** Whether an entry is public with some attributes as they are wanted. */
export async function isPublicWith(
  { strapi, locale }: Place,
  uid: string,
  documentId: string,
  data: Record<string, unknown>
): Promise<boolean> {
  const query = { documentId, locale, status: 'published', fields: Object.keys(data) };
  const entry = await documentsOf(strapi, uid).findOne(query);
  if (entry === null) return false;
  const present = contentOf(strapi, uid, entry, Object.keys(data));
  return differing(fingerprintsOf(contentOf(strapi, uid, data)), fingerprintsOf(present)).length === 0;
}
