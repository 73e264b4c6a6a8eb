import { documentsOf } from '@guichet/strapi-kit';
import { uidOf } from '../constants';
import { LIMITS } from '../domain/limits';
import { say, type Message } from '../domain/messages/say';
import type { DocumentKind, Transformed } from '../domain/model';
import { BrokenDocument } from '../domain/problems';
import type { EntryReport, FileStatus } from '../domain/report';
import { applyCalls, type AppliedCalls } from './calls';
import { reportEntry, type ApplyContext } from './context';
import { writeRelated } from './related';
import { evidenceOf, saveSource, type ImportedFile, type Sources } from './sources';
import { changedByEditor, DELETED, writeEntry, type Links } from './write-entry';

export interface Document {
  file: string;
  /** Of the document's text. */
  hash: string;
  transformed: Transformed;
}

export interface Applied {
  status: FileStatus;
  entries: EntryReport[];
  warnings: Message[];
  /** What is remembered from now on. */
  sources: Sources;
}

/** Rolls back a file whose entry now belongs to an editor. */
export class KeptByEditor extends Error {
  constructor(readonly applied: Applied) {
    super('the entry was changed by an editor');
  }
}

type Environment = Pick<ApplyContext, 'strapi' | 'locale' | 'zone' | 'fresh' | 'decide'>;

/**
 * Writes everything that one document says. Call it in a transaction: an error undoes all of it.
 *
 * @param sources what earlier imports remember; it is not changed
 * @throws KeptByEditor if an editor has changed the document's entry since
 * @throws Strapi's ValidationError and BrokenDocument for data that the content types refuse
 */
export async function applyDocument(
  environment: Environment,
  { file, hash, transformed }: Document,
  sources: Sources
): Promise<Applied> {
  const context: ApplyContext = { ...environment, file, entries: [], warnings: [] };
  const known = sources.get(file);
  if (known?.hash === hash) return leaveUnchanged(context, transformed, known, sources);
  refuseOtherKind(known, transformed);
  const source: ImportedFile = {
    hash,
    contentType: uidOf(transformed.entry.kind),
    entryId: known?.entryId ?? '',
    published: transformed.entry.published,
    documentDate: transformed.documentDate,
    mentions: transformed.mentions,
    callIds: known?.callIds ?? [],
  };
  const next = new Map(sources).set(file, source);
  refuseManyEntries(context, transformed, next);
  const calls = await applyEvidence(context, sources, next);
  await writeMainEntry(context, transformed, next, calls);
  await relinkOthers(context, next, calls);
  for (const [path, changed] of next) {
    if (changed !== sources.get(path)) await saveSource(context.strapi, context.locale, path, changed);
  }
  return { status: 'imported', entries: context.entries, warnings: context.warnings, sources: next };
}

/** Most documents mention no calls. Then there is nothing to decide. */
async function applyEvidence(context: ApplyContext, before: Sources, after: Sources): Promise<AppliedCalls> {
  const own = (sources: Sources) => JSON.stringify(evidenceOf(sources, context.file));
  if (own(before) === own(after)) return { callIds: new Map(), removed: [] };
  return applyCalls(context, context.decide(before), context.decide(after));
}

function refuseManyEntries(
  { file, decide }: ApplyContext,
  { entry, mentions }: Transformed,
  sources: Sources
): void {
  const calls = mentions.length > 0 ? decide(sources).filter(({ files }) => files.includes(file)) : [];
  const count = calls.length + entry.tags.length + entry.contacts.length;
  if (count > LIMITS.entries) throw new BrokenDocument('too-many-entries', { count, limit: LIMITS.entries });
}

async function leaveUnchanged(
  context: ApplyContext,
  { entry }: Transformed,
  known: ImportedFile,
  sources: Sources
): Promise<Applied> {
  const changed = await changedByEditor(context, entry.kind, known.entryId);
  const action = changed.length > 0 ? 'kept' : 'unchanged';
  reportEntry(context, entry.kind, action, { documentId: known.entryId, title: entry.title });
  if (action === 'kept') context.warnings.push(keptWarning(changed));
  await reportCalls(context, known.callIds);
  return { status: action, entries: context.entries, warnings: context.warnings, sources };
}

/** Calls that an unchanged file mentions are unchanged, unless an editor changed them. */
async function reportCalls(context: ApplyContext, callIds: string[]): Promise<void> {
  const { strapi, locale, warnings } = context;
  for (const documentId of callIds) {
    const call = await documentsOf(strapi, uidOf('call')).findOne({ documentId, locale, fields: ['title'] });
    const title = (call?.title as string | undefined) ?? documentId;
    const changed = await changedByEditor(context, 'call', documentId);
    reportEntry(context, 'call', changed.length > 0 ? 'kept' : 'unchanged', { documentId, title });
    if (changed.length > 0) warnings.push(say('call-kept', { call: title, attributes: changed.join(', ') }));
  }
}

function refuseOtherKind(known: ImportedFile | undefined, { entry }: Transformed): void {
  if (!known || known.contentType === uidOf(entry.kind)) return;
  throw new BrokenDocument('other-kind', { before: kindOf(known), now: entry.kind });
}

async function writeMainEntry(
  context: ApplyContext,
  { entry }: Transformed,
  sources: Map<string, ImportedFile>,
  calls: AppliedCalls
): Promise<void> {
  const source = sources.get(context.file) as ImportedFile;
  const callIds = nextCallIds(context.file, source, calls);
  const relations = await writeRelated(context, entry);
  const written = await writeEntry(context, {
    type: entry.kind,
    documentId: source.entryId || null,
    data: { ...entry.data, ...relations },
    published: entry.published,
    calls: linksBetween(source.callIds, callIds, calls.removed),
  });
  const { documentId, action, changed } = written;
  reportEntry(context, entry.kind, action, { documentId, title: entry.title });
  if (action === 'kept') {
    const warnings = [keptWarning(changed)];
    const entries = context.entries.slice(-1);
    throw new KeptByEditor({ status: 'kept', entries, warnings, sources });
  }
  sources.set(context.file, { ...source, entryId: documentId, callIds });
}

/** Entries of other files that this file's evidence links to other calls than before. */
async function relinkOthers(context: ApplyContext, sources: Map<string, ImportedFile>, calls: AppliedCalls) {
  // A removed call can be linked from anywhere.
  const files = calls.removed.length > 0 ? [...sources.keys()] : [...calls.callIds.keys()];
  for (const file of files) {
    const source = sources.get(file)!;
    const callIds = nextCallIds(file, source, calls);
    if (file === context.file || callIds.join() === source.callIds.join()) continue;
    const links = linksBetween(source.callIds, callIds, calls.removed);
    const { published } = source;
    const wanted = { type: kindOf(source), documentId: source.entryId, data: {}, published, calls: links };
    const { action, changed } = await writeEntry(context, wanted);
    if (action === 'kept') {
      context.warnings.push(say('links-kept', { file, attributes: changed.join(', ') }));
    } else sources.set(file, { ...source, callIds });
  }
}

/** A link is removed only with its call: a page that is edited after a call has closed still belongs to it. */
function nextCallIds(file: string, source: ImportedFile, { callIds, removed }: AppliedCalls): string[] {
  const kept = source.callIds.filter((id) => !removed.includes(id));
  return [...new Set([...kept, ...(callIds.get(file) ?? [])])];
}

/** Removing a call has removed its links. */
function linksBetween(before: string[], after: string[], removed: string[]): Links {
  return {
    connect: after.filter((id) => !before.includes(id)),
    disconnect: before.filter((id) => !after.includes(id) && !removed.includes(id)),
  };
}

function kindOf({ contentType }: ImportedFile): DocumentKind {
  return contentType.split('.')[1] as DocumentKind;
}

function keptWarning(changed: string[]): Message {
  if (changed.includes(DELETED)) return say('entry-deleted');
  return say('entry-kept', { attributes: changed.join(', ') });
}
