import { documentsOf } from '@guichet/strapi-kit';
import { CALL, shortName } from '../constants';
import { LIMITS } from '../domain/limits';
import { say, type Message } from '../domain/messages/say';
import type { EntryDraft, Transformed } from '../domain/model';
import { BrokenDocument } from '../domain/problems';
import type { EntryReport, FileStatus } from '../domain/report';
import { applyEvidence, linksBetween, nextCallIds, relinkOthers } from './call-links';
import type { AppliedCalls } from './calls';
import { reportEntry, type ApplyContext } from './context';
import { dataOf } from './entry-data';
import { writeExported } from './exported-entry';
import { claimAddresses } from './old-addresses';
import { renamed } from './renamed';
import { saveSource, type ImportedFile, type Sources } from './sources';
import { changedByEditor, DELETED } from './compare-entry';
import { writeEntry } from './write-entry';

export interface Document {
  file: string;
  /** Of the document's text, and of what decides how it is read. */
  hash: string;
  transformed: Transformed;
  /** The path by which earlier imports know it, if it was renamed since. */
  formerPath: string | null;
  /** The entry of which it is a further locale. */
  translationOf: string | null;
}

export interface Applied {
  status: FileStatus;
  entries: EntryReport[];
  warnings: Message[];
  /** Names of related entries that there are not yet. */
  missing: string[];
  /** What is remembered from now on. */
  sources: Sources;
}

/** Rolls back a file whose entry now belongs to an editor. */
export class KeptByEditor extends Error {
  constructor(readonly applied: Applied) {
    super('the entry was changed by an editor');
  }
}

/** Remembered instead of a document's hash. */
const INCOMPLETE = 'incomplete';

type Environment = Omit<ApplyContext, 'file' | 'entries' | 'warnings' | 'missing'>;

/**
 * Writes everything that one document says. Call it in a transaction: an error undoes all of it.
 *
 * @param before what earlier imports remember; it is not changed
 * @throws KeptByEditor if an editor has changed the document's entry since
 * @throws Strapi's ValidationError and BrokenDocument for data that the content types refuse
 */
export async function applyDocument(
  environment: Environment,
  document: Document,
  before: Sources
): Promise<Applied> {
  const { file, hash, transformed } = document;
  const context: ApplyContext = { ...environment, file, entries: [], warnings: [], missing: [] };
  const sources = await renamed(context, document, before);
  const known = sources.get(file);
  const isSame = known?.hash === hash && sources === before && !isDraftOfExport(transformed.entry);
  if (isSame) return leaveUnchanged(context, transformed, known, sources);
  refuseOtherType(known, transformed);
  const next = new Map(sources).set(file, sourceOf(document, known));
  refuseManyEntries(context, transformed, next);
  const calls = await applyEvidence(context, sources, next);
  await writeMainEntry(context, document, next, calls);
  await relinkOthers(context, next, calls);
  for (const [path, changed] of next) {
    if (changed === sources.get(path)) continue;
    next.set(path, await saveSource(context.strapi, context.locale, path, changed));
  }
  const { entries, warnings, missing } = context;
  return { status: 'imported', entries, warnings, missing, sources: next };
}

/** Its entry may have been changed by the document of what is published. */
export function isDraftOfExport({ exported, published }: EntryDraft): boolean {
  return exported !== undefined && !published;
}

function sourceOf(
  { hash, transformed, translationOf }: Document,
  known: ImportedFile | undefined
): ImportedFile {
  const { entry, identity, documentDate, mentions } = transformed;
  return {
    memory: known?.memory ?? null,
    hash,
    contentType: entry.uid,
    entryId: known?.entryId ?? '',
    pair: identity.pair,
    identity: identity.id,
    saysLocale: identity.locale !== null,
    isTranslation: known?.isTranslation ?? translationOf !== null,
    published: entry.published,
    documentDate,
    mentions,
    callIds: known?.callIds ?? [],
  };
}

function refuseManyEntries(
  { file, locale, decide }: ApplyContext,
  { entry, mentions }: Transformed,
  sources: Sources
): void {
  const decisions = mentions.length > 0 ? decide(sources, locale).decisions : [];
  const calls = decisions.filter(({ files }) => files.includes(file));
  const related = entry.relations.reduce((sum, { entries }) => sum + entries.length, 0);
  const count = calls.length + related;
  if (count > LIMITS.entries) throw new BrokenDocument('too-many-entries', { count, limit: LIMITS.entries });
}

async function leaveUnchanged(
  context: ApplyContext,
  { entry }: Transformed,
  known: ImportedFile,
  sources: Sources
): Promise<Applied> {
  const changed = await changedByEditor(context, entry.uid, known.entryId);
  const action = changed.length > 0 ? 'kept' : 'unchanged';
  reportEntry(context, entry.uid, action, { documentId: known.entryId, title: entry.title });
  if (action === 'kept') context.warnings.push(keptWarning(changed));
  await reportCalls(context, known.callIds);
  return { status: action, entries: context.entries, warnings: context.warnings, missing: [], sources };
}

/** Calls that an unchanged file mentions are unchanged, unless an editor changed them. */
async function reportCalls(context: ApplyContext, callIds: string[]): Promise<void> {
  const { strapi, locale, warnings } = context;
  for (const documentId of callIds) {
    const call = await documentsOf(strapi, CALL).findOne({ documentId, locale, fields: ['title'] });
    const title = (call?.title as string | undefined) ?? documentId;
    const changed = await changedByEditor(context, CALL, documentId);
    reportEntry(context, CALL, changed.length > 0 ? 'kept' : 'unchanged', { documentId, title });
    if (changed.length > 0) warnings.push(say('call-kept', { call: title, attributes: changed.join(', ') }));
  }
}

function refuseOtherType(known: ImportedFile | undefined, { entry }: Transformed): void {
  if (!known || known.contentType === entry.uid) return;
  throw new BrokenDocument('other-kind', { before: shortName(known.contentType), now: shortName(entry.uid) });
}

async function writeMainEntry(
  context: ApplyContext,
  { transformed: { entry, identity }, translationOf }: Document,
  sources: Map<string, ImportedFile>,
  calls: AppliedCalls
): Promise<void> {
  const source = sources.get(context.file) as ImportedFile;
  const callIds = nextCallIds(context.file, source, calls);
  // A document that names its calls itself is linked to those.
  const namesCalls = entry.relations.some(({ attribute }) => attribute === 'calls');
  const documentId = source.entryId || calls.adopted;
  const written = entry.exported
    ? await writeExported(context, entry, entry.exported, documentId)
    : await writeEntry(context, {
        uid: entry.uid,
        documentId,
        translationOf,
        data: await dataOf(context, entry, source.isTranslation ? (translationOf ?? source.entryId) : null),
        published: entry.published,
        calls: namesCalls ? undefined : linksBetween(source.callIds, callIds, calls.removed),
      });
  const { action, changed } = written;
  reportEntry(context, entry.uid, action, { documentId: written.documentId, title: entry.title });
  if (action === 'kept') {
    const warnings = [keptWarning(changed)];
    const entries = context.entries.slice(-1);
    throw new KeptByEditor({ status: 'kept', entries, warnings, missing: [], sources });
  }
  // With links missing it is read again, even if it has not changed.
  const hash = context.missing.length > 0 ? INCOMPLETE : source.hash;
  sources.set(context.file, { ...source, hash, entryId: written.documentId, callIds });
  await claimAddresses(context, { uid: entry.uid, documentId: written.documentId }, identity.addresses);
}

function keptWarning(changed: string[]): Message {
  if (changed.includes(DELETED)) return say('entry-deleted');
  return say('entry-kept', { attributes: changed.join(', ') });
}
