import {
  entriesOf,
  type EntryOfFiles,
  type EntryType,
  type ImportReport,
} from '../../../server/src/domain/report';

/** In the order in which they are shown: the most important to a reader first. */
const TYPES: EntryType[] = [
  'call',
  'event',
  'program-page',
  'press-release',
  'press-contact',
  'category',
  'tag',
];

/** The entries of a report, type by type, each type by title. */
export function rowsOf({ files, locale }: ImportReport): EntryOfFiles[] {
  return entriesOf(files).sort(
    (a, b) => TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || a.title.localeCompare(b.title, locale)
  );
}

/** How many documents of a check have something to import. */
export function countToImport({ files }: ImportReport): number {
  return files.filter(({ status }) => status === 'imported').length;
}
