/** An entry with something ahead, as the admin's home page lists it. */
export interface AgendaEntry {
  /** The content type's. */
  uid: string;
  documentId: string;
  /** The locale in which it is shown; `null` if the type is not localized. */
  locale: string | null;
  title: string;
  /** ISO 8601 (UTC) */
  instant: string;
  /** The entry's IANA zone, or the default one. */
  timezone: string;
  /** The state that begins then; `null` if no state begins. */
  state: string | null;
}

/** The first entries, soonest first, and how many there are. */
export interface AgendaList {
  total: number;
  entries: AgendaEntry[];
}

const SHOWN = 5;

/**
 * Makes a list from entries in all locales. A document is listed once, because its locales share the dates.
 *
 * @param preferred locales, best first; a document is shown in the first of them that it has
 */
export function listEntries(found: AgendaEntry[], preferred: string[]): AgendaList {
  const rank = ({ locale }: AgendaEntry) => {
    const index = preferred.indexOf(locale ?? '');
    return index < 0 ? preferred.length : index;
  };
  const documents = new Map<string, AgendaEntry>();
  for (const entry of found) {
    const key = `${entry.uid} ${entry.documentId} ${entry.state}`;
    const known = documents.get(key);
    if (!known || rank(entry) < rank(known)) documents.set(key, entry);
  }
  const entries = [...documents.values()].sort(soonestFirst);
  return { total: entries.length, entries: entries.slice(0, SHOWN) };
}

function soonestFirst(a: AgendaEntry, b: AgendaEntry): number {
  return a.instant.localeCompare(b.instant) || a.title.localeCompare(b.title);
}
