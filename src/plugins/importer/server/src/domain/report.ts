import type { Message } from './messages/say';
import type { Contradiction } from './model';

/** `kept`: an editor changed or deleted it since, so it was left as it is. `removed`: it was a duplicate. */
export type EntryOutcome = 'created' | 'updated' | 'unchanged' | 'kept' | 'removed';

/** An entry as a report names it. */
export interface EntryName {
  /** `event` for `api::event.event`; the uid of a type of another kind. */
  type: string;
  documentId: string;
  title: string;
}

export interface EntryReport extends EntryName {
  action: EntryOutcome;
}

/** `skipped`: no set of the mapping fits. `left-out`: no document, but a layout, a partial, a licence. `broken`: nothing of it was written, and `errors` says why. */
export type FileStatus = 'imported' | 'unchanged' | 'kept' | 'skipped' | 'left-out' | 'broken';

/** The outcome for one file. */
export interface FileReport {
  file: string;
  status: FileStatus;
  entries: EntryReport[];
}

/** A file that was read but could not be imported: `line` counts from 1, null if no line can be named. */
export interface ErrorReport extends Message {
  file: string;
  line: number | null;
  remedy: string;
}

/**
 * Everything that an import did, or with `dryRun` would do. Instants are UTC, ISO 8601; paths are those by which
 * entries are found again, with `/`.
 */
export interface ImportReport {
  dryRun: boolean;
  locale: string;
  files: FileReport[];
  /** Entries by type and outcome, each counted once. */
  counts: Record<string, Partial<Record<EntryOutcome, number>>>;
  /** Remarks on what was imported and deserves a look. */
  warnings: (Message & { file: string; line: number | null })[];
  /** What documents contradict each other about, and what was kept. */
  contradictions: Contradiction[];
  /** Front matter keys (dotted paths) for whose values there is no attribute. */
  unplaced: { file: string; line: number | null; key: string }[];
  errors: ErrorReport[];
  /** Documents of earlier imports whose file is no more, while their entry is still published. */
  gone: (EntryName & { file: string; locale: string; unpublished: boolean })[];
}

export function emptyReport(dryRun: boolean, locale: string): ImportReport {
  const none = {
    files: [],
    counts: {},
    warnings: [],
    contradictions: [],
    unplaced: [],
    errors: [],
    gone: [],
  };
  return { dryRun, locale, ...none };
}

const WEIGHT: EntryOutcome[] = ['created', 'removed', 'updated', 'kept', 'unchanged'];

/** An entry with all the files that concern it. */
export type EntryOfFiles = EntryReport & { files: string[] };

/** Each entry once, with the most important thing that happened to it. */
export function entriesOf(files: FileReport[]): EntryOfFiles[] {
  const entries = new Map<string, EntryOfFiles>();
  for (const { file, entries: own } of files) {
    for (const entry of own) {
      const key = `${entry.type} ${entry.documentId}`;
      const known = entries.get(key) ?? { ...entry, files: [] };
      const weightier = WEIGHT.indexOf(entry.action) < WEIGHT.indexOf(known.action) ? entry : known;
      entries.set(key, { ...weightier, files: [...new Set([...known.files, file])] });
    }
  }
  return [...entries.values()];
}

/** Counts each entry once, under the most important thing that happened to it. */
export function countEntries(files: FileReport[]): ImportReport['counts'] {
  const counts: ImportReport['counts'] = {};
  for (const { type, action } of entriesOf(files)) {
    counts[type] = { ...counts[type], [action]: (counts[type]?.[action] ?? 0) + 1 };
  }
  return counts;
}

/** 0 if every file was imported (even with warnings and contradictions), 1 if one was broken or refused. */
export function exitCodeOf(report: ImportReport): 0 | 1 {
  return report.errors.length > 0 ? 1 : 0;
}
