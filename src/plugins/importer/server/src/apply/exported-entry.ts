import { DOCUMENT_ID, documentsOf, isLocalized, rowsOf, schemaOf } from '@guichet/strapi-kit';
import type { EntryHistory, EntryRecord } from '../domain/exported/record';
import type { EntryDraft, ExportedDraft } from '../domain/model';
import { BrokenDocument } from '../domain/problems';
import { EntryReader } from '../export/read-entries';
import { addresses, deadlines } from '../partners';
import type { ApplyContext } from './context';
import { dataOf } from './entry-data';
import { wholeData } from './exported-data';
import { refuseTooLong } from './lengths';
import { changedByEditor, DELETED, PUBLICATION } from './compare-entry';
import { publishOf, remember, type WriteResult } from './write-entry';
import { recallEntry } from './written-entries';

/**
 * Makes an entry what a document of an export says: all of it, and nothing else. One that is so already is not touched. One
 * that an editor made or changed here is left as it is.
 *
 * @param known the entry that earlier imports made of a document without an id
 * @throws BrokenDocument for an id that is none
 */
export async function writeExported(
  context: ApplyContext,
  entry: EntryDraft,
  exported: ExportedDraft,
  known: string | null
): Promise<WriteResult> {
  const { uid, published } = entry;
  const documentId = exported.documentId ?? known;
  if (documentId === null) return create(context, entry, exported, null);
  if (!DOCUMENT_ID.test(documentId)) throw new BrokenDocument('not-an-id', { id: documentId });
  const rows = await rowsOf(context.strapi, uid, { documentId }, {});
  const own = rows.filter((row) => isIn(context, uid, row.locale));
  if (own.length === 0) {
    // A document of an earlier import whose entry is gone was deleted by somebody here.
    if (known !== null && rows.length === 0) return { documentId, action: 'kept', changed: [DELETED] };
    if (rows.length === 0) return create(context, entry, exported, documentId);
    return translate(context, entry, exported, documentId);
  }
  const differing = differingIn(await presentRecord(context, uid, documentId, published), exported.record);
  if (differing.length === 0) return { documentId, action: 'unchanged', changed: [] };
  const changed = await editorsPart(context, uid, documentId, differing);
  if (changed.length > 0) return { documentId, action: 'kept', changed };
  await write(context, entry, documentId);
  return { documentId, action: 'updated', changed: [] };
}

/** Entries of a type without locales are in each of them. */
function isIn({ strapi, locale }: ApplyContext, uid: string, rowLocale: unknown): boolean {
  return !isLocalized(schemaOf(strapi, uid)) || rowLocale === locale;
}

function presentRecord(
  { strapi, locale }: ApplyContext,
  uid: string,
  documentId: string,
  published: boolean
) {
  const schema = schemaOf(strapi, uid);
  return new EntryReader(strapi, uid).one({
    documentId,
    ...(isLocalized(schema) && { locale }),
    ...(schema.options?.draftAndPublish && { publishedAt: published ? { $notNull: true } : { $null: true } }),
  });
}

function differingIn(present: EntryRecord | null, wanted: EntryRecord): string[] {
  if (present === null) return [PUBLICATION];
  const names = new Set([...Object.keys(present), ...Object.keys(wanted)]);
  return [...names].filter((name) => JSON.stringify(present[name]) !== JSON.stringify(wanted[name]));
}

/** What of an entry belongs to an editor here; all that differs, unless an import wrote the entry. */
async function editorsPart(
  context: ApplyContext,
  uid: string,
  documentId: string,
  differing: string[]
): Promise<string[]> {
  if (context.fresh.has(documentId)) return [];
  const memory = await recallEntry(context, uid, documentId);
  return memory === null ? differing : changedByEditor(context, uid, documentId);
}

async function create(
  context: ApplyContext,
  entry: EntryDraft,
  { history }: ExportedDraft,
  wanted: string | null
): Promise<WriteResult> {
  const { strapi, locale } = context;
  const { uid } = entry;
  const data = { ...(await dataFor(context, entry)), ...(wanted && { documentId: wanted }) };
  const { documentId } = await documentsOf(strapi, uid).create({ data, locale, status: 'draft' });
  context.fresh.add(documentId);
  await deadlines(strapi, 'recorded-changes').restore(uid, documentId, history.deadlineChanges ?? []);
  await finish(context, entry, documentId, history);
  return { documentId, action: 'created', changed: [] };
}

/** A further locale of an entry. */
async function translate(
  context: ApplyContext,
  entry: EntryDraft,
  { history }: ExportedDraft,
  documentId: string
): Promise<WriteResult> {
  const { strapi, locale } = context;
  const { uid } = entry;
  const data = await dataFor(context, entry);
  await documentsOf(strapi, uid).update({ documentId, locale, data, status: 'draft' });
  // A new locale takes lists from the others where it brings none. Once it is there, it may have none.
  await documentsOf(strapi, uid).update({ documentId, locale, data, status: 'draft' });
  context.fresh.add(documentId);
  await finish(context, entry, documentId, history);
  return { documentId, action: 'created', changed: [] };
}

async function write(context: ApplyContext, entry: EntryDraft, documentId: string): Promise<void> {
  const { strapi, locale } = context;
  const data = await dataFor(context, entry);
  await documentsOf(strapi, entry.uid).update({ documentId, locale, data, status: 'draft' });
  await finish(context, entry, documentId);
}

async function dataFor(context: ApplyContext, draft: EntryDraft): Promise<Record<string, unknown>> {
  const { entry, warnings } = await context.placeFiles(draft);
  context.warnings.push(...warnings);
  const data = await wholeData(context, entry.uid, await dataOf(context, entry, null));
  refuseTooLong(context.strapi, entry.uid, data);
  return data;
}

/** @param history of an entry or a locale that was not there yet */
async function finish(
  context: ApplyContext,
  { uid, published, data }: EntryDraft,
  documentId: string,
  history?: EntryHistory
): Promise<void> {
  const { strapi, locale } = context;
  const where = isLocalized(schemaOf(strapi, uid)) ? locale : null;
  const { formerSlugs: slugs = [], firstPublishedAt = null } = history ?? {};
  if (history)
    await addresses(strapi, 'former-addresses')?.restore(uid, documentId, where, { slugs, firstPublishedAt });
  if (published) await publishOf(context, uid, documentId);
  // Links are left out: entries that link back change them, and are no editors.
  const { attributes } = context.models[uid];
  const own = Object.entries(data).filter(([name]) => attributes[name].type !== 'relation');
  await remember(context, { uid, documentId, data: Object.fromEntries(own), published });
}
