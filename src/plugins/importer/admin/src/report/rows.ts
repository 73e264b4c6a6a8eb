import { entriesOf, type EntryOfFiles, type ImportReport } from '../../../server/src/domain/report';

/** In the order in which they are shown: the most important to a reader first. */
const TYPES = ['call', 'event', 'program-page', 'press-release', 'press-contact', 'category', 'tag'];

/** The entries of a report, type by type, each type by title; other types come last. */
export function rowsOf({ files, locale }: ImportReport): EntryOfFiles[] {
  const place = ({ type }: EntryOfFiles) => (isNamed(type) ? TYPES.indexOf(type) : TYPES.length);
  return entriesOf(files).sort(
    (a, b) => place(a) - place(b) || a.type.localeCompare(b.type) || a.title.localeCompare(b.title, locale)
  );
}

/** Whether the page has a word for a type. */
export function isNamed(type: string): boolean {
  return TYPES.includes(type);
}

/** How many documents of a check have something to import. */
export function countToImport({ files }: ImportReport): number {
  return files.filter(({ status }) => status === 'imported').length;
}
