import type { Core } from '@strapi/strapi';

import { nameChanges } from '@guichet/strapi-kit';
import { isDraftOfExport } from './apply/apply-document';
import { createDecide } from './apply/calls';
import { KnownDocuments } from './apply/known-documents';
import { reportCalls } from './apply/report-calls';
import { loadSources } from './apply/sources';
import { MediaLibrary } from './apply/media-library';
import { wholeRun } from './apply/transactions';
import { CALL } from './constants';
import { languageOfPath } from './domain/identity/language';
import type { Mapping } from './domain/mapping/mapping';
import { countEntries, emptyReport, type FileReport, type ImportReport } from './domain/report';
import { handleGone } from './apply/gone';
import { importFile, type Run } from './import-file';
import { defaultMapping } from './mapping/parse-mapping';
import { prepareMapping } from './mapping/prepare';
import type { FindMedia } from './media-files';
import { readDocuments, type ReadDocument } from './read-documents';
import { defaultTimezone, instant } from './partners';

/** A document, wherever it is stored. */
export interface DocumentSource {
  /** Its entries are found again by this; `/` between its parts. */
  path: string;
  /** Its path in the site that it comes from, by which a mapping knows it; `path` by default. */
  sitePath?: string;
  /** Its bytes. An error becomes the error of this document. */
  read: () => Promise<Uint8Array>;
}

export interface ImportOptions {
  /** Does everything, and then rolls it back. */
  dryRun: boolean;
  /** Locale of documents that do not say theirs, which the application must have. */
  locale: string;
  /** Which documents become what; by default the three shapes of a programme's site. */
  mapping?: Mapping;
  /** Unpublishes the entries of documents that are no more. */
  prune?: boolean;
  /** Whether the file of an earlier import is no more; by default nobody knows. */
  isGone?: (path: string) => boolean;
  /** The files of the site; by default its texts are all there is. */
  media?: FindMedia;
  /** Called after each file. */
  onFile?: (file: FileReport) => void;
  /** Ends the import before its next file, with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Imports documents one by one: read → recognise → transform → apply, each as a whole or not at all.
 *
 * @returns what was done (or with `dryRun` would be); broken files are listed in it, not thrown
 * @throws UnfitMapping if the mapping names what the application does not have
 */
export async function importDocuments(
  strapi: Core.Strapi,
  documents: DocumentSource[],
  options: ImportOptions
): Promise<ImportReport> {
  const run = await startRun(strapi, documents, options);
  const drafts: ReadDocument[] = [];
  const read = readDocuments(strapi, inOrder(documents, run), {
    site: run.site,
    locale: options.locale,
    now: new Date(instant(strapi)).toISOString(),
    signal: options.signal,
  });
  // A dry run's transaction keeps others waiting, so everything that needs no database is done before it.
  const toImport = options.dryRun ? await allOf(read) : read;
  await nameChanges({ origin: 'import' }, () =>
    wholeRun(strapi, options.dryRun, async () => {
      for await (const document of toImport) {
        options.signal?.throwIfAborted();
        if (isOfDraft(document)) drafts.push(document);
        else await importFile(run, document);
      }
      await importWaiting(run);
      // After everything that is published: publishing takes what the draft is by then.
      for (const document of drafts) await importFile(run, document);
      await importWaiting(run);
      await handleGone(run);
      await reportCalls(run);
    })
  );
  run.report.counts = countEntries(run.report.files);
  return run.report;
}

function isOfDraft(document: ReadDocument): boolean {
  const entry = 'reading' in document ? document.reading.transformed?.entry : undefined;
  return entry !== undefined && isDraftOfExport(entry);
}

async function importWaiting(run: Run): Promise<void> {
  for (const document of run.waiting.splice(0)) await importFile(run, document, true);
}

async function startRun(
  strapi: Core.Strapi,
  documents: DocumentSource[],
  options: ImportOptions
): Promise<Run> {
  const zone = defaultTimezone(strapi);
  const given = new Set(documents.map(({ path }) => path));
  return {
    strapi,
    zone,
    options,
    report: emptyReport(options.dryRun, options.locale),
    site: await prepareMapping(strapi, options.mapping ?? defaultMapping()),
    known: new KnownDocuments(await loadSources(strapi), given, options.isGone ?? (() => false)),
    library: new MediaLibrary(strapi, options.dryRun),
    announced: new Set(),
    fresh: new Set(),
    decide: createDecide(zone),
    waiting: [],
  };
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/**
 * Calls come first, because others speak of them. Documents whose path says that they are translations come last, because
 * an entry begins in the locale of the import.
 */
function inOrder(documents: DocumentSource[], { site, options }: Run): DocumentSource[] {
  const isCall = ({ path, sitePath = path }: DocumentSource) => {
    const targets = site.targetsFor(sitePath);
    return targets.length > 0 && targets.every(({ model }) => model.uid === CALL);
  };
  const isTranslation = ({ path, sitePath = path }: DocumentSource) => {
    const { locale } = languageOfPath(sitePath, site.locales);
    return locale !== null && locale !== options.locale;
  };
  const place = (document: DocumentSource) => Number(isTranslation(document)) * 2 - Number(isCall(document));
  return documents
    .map((document) => ({ document, at: place(document) }))
    .sort((a, b) => a.at - b.at)
    .map(({ document }) => document);
}
