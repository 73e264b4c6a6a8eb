import type { TimelineEntry } from '../../../../server/src/admin/timeline/entry';

/** The entries whose state is gathered from other entries here, by title. */
export function gatherersOf(entries: TimelineEntry[], locale: string): TimelineEntry[] {
  const gathering = new Set(entries.flatMap(({ gatheredBy }) => gatheredBy));
  const gatherers = entries.filter(({ documentId }) => gathering.has(documentId));
  return gatherers.sort((a, b) => (a.title ?? '').localeCompare(b.title ?? '', locale));
}

/** One such entry and those that it gathers from; all entries if none is named. */
export function gatheredInto(entries: TimelineEntry[], gatherer: string | null): TimelineEntry[] {
  if (gatherer === null) return entries;
  return entries.filter(
    ({ documentId, gatheredBy }) => documentId === gatherer || gatheredBy.includes(gatherer)
  );
}
