import type { Core } from '@strapi/strapi';

import { nameChanges } from '@guichet/strapi-kit';
import { applyDocument, KeptByEditor, type Applied } from './apply/apply-document';
import { createDecide, type Decide } from './apply/calls';
import { errorReport } from './apply/errors';
import { loadSources, type Sources } from './apply/sources';
import { perFile, wholeRun } from './apply/transactions';
import { say, type Message } from './domain/messages/say';
import { countEntries, emptyReport, type FileReport, type ImportReport } from './domain/report';
import { readDocuments, type ReadDocument } from './read-documents';
import type { ParsedDocument } from './reading/reader';
import { defaultTimezone } from './partners';

/** A document, wherever it is stored. */
export interface DocumentSource {
  /** Its entries are found again by this; `/` between its parts. */
  path: string;
  /** Its bytes. An error becomes the error of this document. */
  read: () => Promise<Uint8Array>;
}

export interface ImportOptions {
  /** Does everything, and then rolls it back. */
  dryRun: boolean;
  /** Locale of the entries, which the application must have. */
  locale: string;
  /** Called after each file. */
  onFile?: (file: FileReport) => void;
  /** Ends the import before its next file, with the signal's reason. */
  signal?: AbortSignal;
}

interface Run {
  strapi: Core.Strapi;
  zone: string;
  options: ImportOptions;
  report: ImportReport;
  sources: Sources;
  fresh: Set<string>;
  decide: Decide;
}

/**
 * Imports documents one by one: read → recognise → transform → apply, each file as a whole or not at all.
 *
 * @returns what was done (or with `dryRun` would be); broken files are listed in it, not thrown
 */
export async function importDocuments(
  strapi: Core.Strapi,
  documents: DocumentSource[],
  options: ImportOptions
): Promise<ImportReport> {
  const zone = defaultTimezone(strapi);
  const run: Run = {
    strapi,
    zone,
    options,
    report: emptyReport(options.dryRun, options.locale),
    sources: await loadSources(strapi, options.locale),
    fresh: new Set(),
    decide: createDecide(zone),
  };
  const read = readDocuments(strapi, documents, options.signal);
  // A dry run's transaction keeps others waiting, so everything that needs no database is done before it.
  const toImport = options.dryRun ? await allOf(read) : read;
  await nameChanges({ origin: 'import' }, () =>
    wholeRun(strapi, options.dryRun, async () => {
      for await (const document of toImport) {
        options.signal?.throwIfAborted();
        await importFile(run, document);
      }
    })
  );
  run.report.counts = countEntries(run.report.files);
  reportCalls(run, new Set(documents.map(({ path }) => path)));
  return run.report;
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function importFile(run: Run, document: ReadDocument): Promise<void> {
  const { report, options } = run;
  const { file } = document;
  const result: FileReport = { file, status: 'broken', entries: [] };
  try {
    if ('problem' in document) throw document.problem;
    const applied = await apply(run, file, document.reading);
    if (!applied) {
      result.status = 'skipped';
      warn(run, file, say('not-recognised'));
    } else {
      Object.assign(result, { status: applied.status, entries: applied.entries });
      for (const message of applied.warnings) warn(run, file, message);
      if (applied.status !== 'kept') run.sources = applied.sources;
    }
  } catch (error) {
    report.errors.push(errorReport(file, error));
  }
  report.files.push(result);
  options.onFile?.(result);
}

async function apply(run: Run, file: string, { hash, transformed }: ParsedDocument): Promise<Applied | null> {
  const { strapi, zone, options, report, sources, fresh, decide } = run;
  if (!transformed) return null;
  const environment = { strapi, locale: options.locale, zone, fresh, decide };
  try {
    return await perFile(strapi, options.dryRun, () =>
      applyDocument(environment, { file, hash, transformed }, sources)
    );
  } catch (error) {
    if (error instanceof KeptByEditor) return error.applied;
    throw error;
  } finally {
    for (const { line, ...message } of transformed.warnings) warn(run, file, message, line);
    for (const { key, line } of transformed.unplaced) report.unplaced.push({ file, line: line ?? null, key });
    report.contradictions.push(...transformed.contradictions);
  }
}

/** The contradictions about the calls that this run's files mention, whichever files they are in. */
function reportCalls({ report, sources, decide }: Run, files: ReadonlySet<string>): void {
  for (const decision of decide(sources).filter((one) => one.files.some((file) => files.has(file)))) {
    report.contradictions.push(...decision.contradictions);
    if (decision.closesAt !== null) continue;
    const message = say('call-without-closing', { call: decision.title, opensAt: decision.opensAt! });
    for (const file of decision.files) report.warnings.push({ file, line: null, ...message });
  }
}

function warn({ report }: Run, file: string, message: Message, line?: number): void {
  report.warnings.push({ file, line: line ?? null, ...message });
}
