import type { Core } from '@strapi/strapi';

import { applyDocument, KeptByEditor, type Applied } from './apply/apply-document';
import { decideCalls } from './apply/calls';
import { errorReport } from './apply/errors';
import { evidenceIn, loadSources, type Sources } from './apply/sources';
import { perFile, wholeRun } from './apply/transactions';
import { say, type Message } from './domain/messages/say';
import { countEntries, emptyReport, type FileReport, type ImportReport } from './domain/report';
import { decodeText } from './domain/read/decode';
import { transformDocument } from './domain/transform/transform';
import { defaultTimezone } from './strapi-seam';

/** A document, wherever it lies. */
export interface DocumentSource {
  /** By which its entries are found again; `/` between its parts. */
  path: string;
  /** Its bytes. What is thrown becomes the error of this document. */
  read: () => Promise<Uint8Array>;
}

export interface ImportOptions {
  /** Do everything, then undo it. */
  dryRun: boolean;
  /** Locale of the entries, one that the application has. */
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
}

/**
 * Imports documents one by one: read → recognise → transform → apply, each file wholly or not at all.
 *
 * @returns what was done (or with `dryRun` would be); broken files are in it, not thrown
 */
export async function importDocuments(
  strapi: Core.Strapi,
  documents: DocumentSource[],
  options: ImportOptions
): Promise<ImportReport> {
  const run: Run = {
    strapi,
    zone: defaultTimezone(strapi),
    options,
    report: emptyReport(options.dryRun, options.locale),
    sources: await loadSources(strapi, options.locale),
    fresh: new Set(),
  };
  await wholeRun(strapi, options.dryRun, async () => {
    for (const document of documents) {
      options.signal?.throwIfAborted();
      await importFile(run, document);
    }
  });
  run.report.counts = countEntries(run.report.files);
  reportCalls(
    run,
    documents.map(({ path }) => path)
  );
  return run.report;
}

async function importFile(run: Run, document: DocumentSource): Promise<void> {
  const { report, options } = run;
  const file = document.path;
  const result: FileReport = { file, status: 'broken', entries: [] };
  try {
    const applied = await readAndApply(run, document);
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

async function readAndApply(run: Run, { path: file, read }: DocumentSource): Promise<Applied | null> {
  const { strapi, zone, options, report, sources, fresh } = run;
  const text = decodeText(await read());
  const transformed = transformDocument(text, file, zone);
  if (!transformed) return null;
  const environment = { strapi, locale: options.locale, zone, fresh };
  try {
    return await perFile(strapi, options.dryRun, () =>
      applyDocument(environment, { file, text, transformed }, sources)
    );
  } catch (error) {
    if (error instanceof KeptByEditor) return error.applied;
    throw error;
  } finally {
    for (const { line, ...message } of transformed.warnings) warn(run, file, message, line);
    report.unplaced.push(...transformed.unplaced.map(({ key, line }) => ({ file, line: line ?? null, key })));
    report.contradictions.push(...transformed.contradictions);
  }
}

/** What disagrees about the calls that this run's files speak of, whoever else speaks of them. */
function reportCalls({ report, sources, zone }: Run, files: string[]): void {
  const decisions = decideCalls(evidenceIn(sources), zone);
  for (const decision of decisions.filter((one) => one.files.some((file) => files.includes(file)))) {
    report.contradictions.push(...decision.contradictions);
    if (decision.closesAt !== null) continue;
    const message = say('call-without-closing', { call: decision.title, opensAt: decision.opensAt! });
    for (const file of decision.files) report.warnings.push({ file, line: null, ...message });
  }
}

function warn({ report }: Run, file: string, message: Message, line?: number): void {
  report.warnings.push({ file, line: line ?? null, ...message });
}
