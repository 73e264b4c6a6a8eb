import type { UID } from '@strapi/strapi';

import { documentsOf } from '@guichet/strapi-kit';
import type { RecordedChange } from '@guichet/strapi-plugin-deadlines';
import type { EntryOutcome } from '../domain/report';
import { deadlines } from '../partners';
import type { ApplyContext } from './context';
import { compare, DELETED, hasPublishedVersion, isPublicWith, type Place, type Wish } from './compare-entry';
import { fingerprintsOf, readContent } from './fingerprints';
import { refuseTooLong } from './lengths';
import { recallEntry, rememberEntry, type CallEvidence } from './written-entries';

/** Relations that are added and removed one by one, so that those of an editor stay. */
export interface Links {
  connect: string[];
  disconnect: string[];
}

export interface WantedEntry extends Wish {
  /** The entry that an earlier import wrote or that was found; null creates a new one. */
  documentId: string | null;
  /** For a new entry: the document of which it is a further locale. */
  translationOf?: string | null;
  calls?: Links;
  evidence?: CallEvidence;
  /** How its deadlines were moved while it was not public here, oldest first. */
  history?: RecordedChange[];
  /** Written together with a change of these attributes of a published entry, but not compared. */
  alongside?: { when: string[]; data: Record<string, unknown> };
  /** Whether a new title gives a new slug, while nobody can have linked to the old one. */
  slugFollowsTitle?: boolean;
}

export interface WriteResult {
  documentId: string;
  action: EntryOutcome;
  /** For a `kept` entry: what an editor changed. */
  changed: string[];
}

/**
 * Writes one entry, and publishes or unpublishes it. An entry that already matches is not touched. One that differs
 * from what the last import left is not overwritten.
 */
export async function writeEntry(context: ApplyContext, wanted: WantedEntry): Promise<WriteResult> {
  refuseTooLong(context.strapi, wanted.uid, wanted.data);
  if (wanted.documentId === null) return createEntry(context, wanted);
  return updateEntry(context, { ...wanted, documentId: wanted.documentId });
}

async function createEntry(context: ApplyContext, wanted: WantedEntry): Promise<WriteResult> {
  const { strapi, locale } = context;
  const uid = wanted.uid;
  const data = {
    ...wanted.data,
    ...(wanted.calls && { calls: wanted.calls.connect }),
  };
  const documentId = await createIn(documentsOf(strapi, uid), { data, locale }, wanted.translationOf);
  await completeHistory(context, { ...wanted, documentId });
  if (wanted.published) await publishOf(context, uid, documentId);
  context.fresh.add(documentId);
  await remember(context, { ...wanted, documentId });
  return { documentId, action: 'created', changed: [] };
}

/** A translation is a further locale of the entry that it translates. */
async function createIn(
  documents: ReturnType<typeof documentsOf>,
  wish: { data: Record<string, unknown>; locale: string },
  translationOf: string | null = null
): Promise<string> {
  if (translationOf === null) return (await documents.create({ ...wish, status: 'draft' })).documentId;
  await documents.update({ ...wish, documentId: translationOf, status: 'draft' });
  return translationOf;
}

/** Entries of a type without drafts are public as they are. */
export async function publishOf({ strapi, locale }: Place, uid: string, documentId: string): Promise<void> {
  const { options } = strapi.getModel(uid as UID.Schema);
  if (options?.draftAndPublish) await documentsOf(strapi, uid).publish({ documentId, locale });
}

type WantedUpdate = WantedEntry & { documentId: string };

async function updateEntry(context: ApplyContext, wanted: WantedUpdate): Promise<WriteResult> {
  const { documentId } = wanted;
  const comparison = await compare(context, wanted);
  if (!comparison) return { documentId, action: 'kept', changed: [DELETED] };
  const { toWrite, changed, memory } = comparison;
  const linked = (wanted.calls?.connect.length ?? 0) + (wanted.calls?.disconnect.length ?? 0) > 0;
  if (toWrite.length === 0 && !linked) {
    if (memory) await remember(context, wanted);
    return { documentId, action: 'unchanged', changed };
  }
  if (changed.length > 0) return { documentId, action: 'kept', changed };
  await overwrite(context, wanted, toWrite);
  await remember(context, wanted);
  return { documentId, action: 'updated', changed: [] };
}

async function overwrite(context: ApplyContext, wanted: WantedUpdate, toWrite: string[]) {
  const { strapi, locale, fresh } = context;
  const { documentId, alongside, calls } = wanted;
  const documents = documentsOf(strapi, wanted.uid);
  const data: Record<string, unknown> = { ...wanted.data };
  if (calls) data.calls = calls;
  const isPublished = await hasPublishedVersion(strapi, wanted.uid, documentId, locale);
  if (isPublished && alongside?.when.some((key) => toWrite.includes(key)))
    Object.assign(data, alongside.data);
  const unseen = !isPublished || fresh.has(documentId);
  if (wanted.slugFollowsTitle && unseen && toWrite.includes('title')) {
    // An empty slug makes Strapi generate one.
    data.slug = null;
  }
  await documents.update({ documentId, locale, data, status: 'draft' });
  // The history of what is public is recorded with each change.
  if (!isPublished) await completeHistory(context, wanted);
  const stays = isPublished && wanted.unchecked !== undefined;
  if (wanted.published || (stays && !(await hasDoubtfulChange(context, wanted))))
    await publishOf(context, wanted.uid, documentId);
  else if (isPublished && !stays) await documents.unpublish({ documentId, locale });
}

async function completeHistory({ strapi }: Place, { uid, documentId, history = [] }: WantedUpdate) {
  if (history.length > 0) await deadlines(strapi, 'recorded-changes').complete(uid, documentId, history);
}

async function hasDoubtfulChange(
  context: Place,
  { uid, documentId, data, unchecked = [] }: WantedUpdate
): Promise<boolean> {
  const doubtful = Object.fromEntries(unchecked.map((key) => [key, data[key]]));
  return !(await isPublicWith(context, uid, documentId, doubtful));
}

/** Attributes that were not written keep their old fingerprints, so that a change there still counts as an editor's. */
export async function remember(context: ApplyContext, wanted: WantedUpdate): Promise<void> {
  const { strapi, locale } = context;
  const uid = wanted.uid;
  const { documentId, evidence } = wanted;
  const known = await recallEntry(context, uid, documentId);
  const content = await readContent(strapi, uid, documentId, locale, Object.keys(wanted.data));
  await rememberEntry(context, {
    contentType: uid,
    entryId: documentId,
    published: await hasPublishedVersion(strapi, uid, documentId, locale),
    fingerprints: { ...known?.fingerprints, ...fingerprintsOf(content ?? {}) },
    evidence: evidence ?? known?.evidence ?? null,
  });
}
