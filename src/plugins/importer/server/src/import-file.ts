import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { applyDocument, KeptByEditor, type Applied } from './apply/apply-document';
import type { Decide } from './apply/calls';
import { errorReport } from './apply/errors';
import type { KnownDocuments } from './apply/known-documents';
import { withMedia } from './apply/media';
import type { MediaLibrary } from './apply/media-library';
import { perFile } from './apply/transactions';
import { say, type Message } from './domain/messages/say';
import type { EntryDraft, Transformed } from './domain/model';
import { languageNotRead } from './domain/prose/languages';
import type { FileReport, ImportReport } from './domain/report';
import type { ImportOptions } from './import-documents';
import type { SiteMapping } from './mapping/prepare';
import type { ReadDocument } from './read-documents';

/** The state of one import. */
export interface Run {
  strapi: Core.Strapi;
  zone: string;
  options: ImportOptions;
  report: ImportReport;
  site: SiteMapping;
  known: KnownDocuments;
  library: MediaLibrary;
  /** Languages whose sentences are not read, and of which the report says so. */
  announced: Set<string>;
  /** Entries that this run created. */
  fresh: Set<string>;
  decide: Decide;
  /** Documents that name entries that there are not yet: they are tried once more at the end. */
  waiting: ReadDocument[];
}

/**
 * Imports one document, and reports what happened to it.
 *
 * @param isLast whether a related entry that is missing now stays missing
 */
export async function importFile(run: Run, document: ReadDocument, isLast = false): Promise<void> {
  const { report, options } = run;
  const result: FileReport = { file: document.file, status: 'broken', entries: [] };
  try {
    Object.assign(result, await outcomeOf(run, document, isLast));
  } catch (error) {
    report.errors.push(errorReport(document.file, error));
  }
  const known = isLast ? report.files.findIndex(({ file }) => file === document.file) : -1;
  if (known >= 0) report.files[known] = merged(report.files[known], result);
  else {
    report.files.push(result);
    options.onFile?.(result);
  }
}

/** What was created at the first try is not created again at the second. */
function merged(first: FileReport, second: FileReport): FileReport {
  return { ...second, entries: [...first.entries, ...second.entries] };
}

async function outcomeOf(
  run: Run,
  document: ReadDocument,
  isLast: boolean
): Promise<Pick<FileReport, 'status' | 'entries'>> {
  if ('problem' in document) throw document.problem;
  if ('leftOut' in document) return { status: 'left-out', entries: [] };
  const { file, sitePath, reading } = document;
  run.known.see(file);
  if (!reading.transformed) {
    warn(run, file, say('not-recognised'));
    return { status: 'skipped', entries: [] };
  }
  announceLanguage(run, file, reading.transformed);
  const placed = await withFiles(run, sitePath, reading.transformed);
  const hash = withHashOf(reading.hash, placed.files);
  const applied = await apply(run, { ...placed, file, sitePath, hash }, isLast);
  if (applied.missing.length > 0 && !isLast) run.waiting.push(document);
  return applied;
}

/** Says once that calls and dates of a language's sentences have to be written by hand. An export holds no such sentences. */
function announceLanguage(run: Run, file: string, { entry, identity }: Transformed): void {
  const language = languageNotRead(identity.locale ?? run.options.locale);
  if (language === null || entry.exported || run.announced.has(language)) return;
  run.announced.add(language);
  warn(run, file, say('language-not-read', { language }));
}

/** The hash of a document, with the files that it names: one that changes makes another document. */
function withHashOf(hash: string, files: string[]): string {
  if (files.length === 0) return hash;
  return createHash('sha256')
    .update([hash, ...files].join(' '))
    .digest('hex');
}

/** What is written of a document. */
interface Writing {
  file: string;
  /** Its path in the site, with `/`. */
  sitePath: string;
  /** Of the document, with the files that it names. */
  hash: string;
  transformed: Transformed;
}

/**
 * Before the transaction of the document: a file in the library does no harm if the document is refused. A document of an
 * export is compared with its entry first, and usually needs none.
 */
async function withFiles(run: Run, sitePath: string, transformed: Transformed) {
  if (transformed.entry.exported) return { transformed, files: [] };
  const { entry, files, warnings } = await place(run, sitePath, transformed.entry);
  return { transformed: { ...transformed, entry, warnings: [...transformed.warnings, ...warnings] }, files };
}

async function place({ options, library, site }: Run, sitePath: string, draft: EntryDraft) {
  const warnings: Message[] = [];
  const files: string[] = [];
  const find = options.media ?? null;
  const context = { find, library, folders: site.media, models: site.models, sitePath, warnings, files };
  return { entry: await withMedia(context, draft), files, warnings };
}

async function apply(run: Run, writing: Writing, isLast: boolean): Promise<Applied> {
  const { file, transformed } = writing;
  const locale = transformed.identity.locale ?? run.options.locale;
  let applied: Applied | null = null;
  try {
    applied = await write(run, writing, locale);
    if (applied.status !== 'kept') run.known.replace(locale, file, applied.sources);
    return applied;
  } finally {
    // A document that is tried again says everything then.
    const isWaiting = applied !== null && applied.missing.length > 0 && !isLast;
    if (!isWaiting) reportReading(run, file, transformed);
    if (!isWaiting) for (const message of applied?.warnings ?? []) warn(run, file, message);
  }
}

async function write(run: Run, writing: Writing, locale: string): Promise<Applied> {
  const { file, sitePath, hash, transformed } = writing;
  const { strapi, zone, options, known, site, fresh, decide } = run;
  const { entry, identity } = transformed;
  const sought = { file, locale, hash, uid: entry.uid, identity };
  const document = {
    ...{ file, hash, transformed },
    formerPath: known.formerPath(sought),
    translationOf: known.translationOf(sought),
  };
  const placeFiles = (draft: EntryDraft) => place(run, sitePath, draft);
  const environment = { strapi, locale, zone, fresh, decide, models: site.models, placeFiles };
  try {
    return await perFile(strapi, options.dryRun, () =>
      applyDocument(environment, document, known.in(locale))
    );
  } catch (error) {
    if (error instanceof KeptByEditor) return error.applied;
    throw error;
  }
}

function reportReading(run: Run, file: string, { warnings, unplaced, contradictions }: Transformed): void {
  const { report } = run;
  for (const { line, ...message } of warnings) warn(run, file, message, line);
  for (const { key, line } of unplaced) report.unplaced.push({ file, line: line ?? null, key });
  report.contradictions.push(...contradictions);
}

function warn({ report }: Run, file: string, message: Message, line?: number): void {
  report.warnings.push({ file, line: line ?? null, ...message });
}
