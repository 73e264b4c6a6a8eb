import type { Row } from '@guichet/strapi-kit';
import { formerEnds, overlaps, type Span, type Timeline, type Window, zoneOr } from '@guichet/time';
import type { TimelineEntry, WindowsByState } from './entry';
import type { ReadItem } from './read-items';
import { displayNameOf, type TimedType } from './timed-types';

/** What was read of one entry: its representative row, and its timeline. */
export interface ReadEntry {
  row: Row;
  timeline: Timeline;
  items: ReadItem[];
}

/** Whether a window of the entry or of one of its items overlaps a span, or its embargo ends in it. */
export function occursIn(span: Span, { timeline, items }: ReadEntry): boolean {
  const { embargoUntil } = timeline;
  if (embargoUntil !== null && embargoUntil >= span.from && embargoUntil < span.until) return true;
  const windows = [timeline, ...items].flatMap((one) => [...one.windows.values()].flat());
  return windows.some((window) => overlaps(window, span));
}

export function entryOf(
  { schema, model, title }: TimedType,
  { row, timeline, items }: ReadEntry,
  defaultZone: string
): TimelineEntry {
  const { documentId, windows, cutOffs, changes, embargoUntil } = timeline;
  const end = model.deadline ? windows.get(model.deadline.state.name)![0].until : null;
  return {
    uid: model.uid,
    displayName: displayNameOf(schema),
    kind: schema.kind!,
    documentId,
    locale: (row.locale as string | null) ?? null,
    title: title === null ? null : (row[title] as string | null),
    isDraft: schema.options?.draftAndPublish === true && !row.publishedAt,
    timezone: zoneOr(model.timezone && row[model.timezone], defaultZone),
    windows: byState(windows),
    cutOffs: [...cutOffs].sort((a, b) => a - b).map(iso),
    formerEnds: formerEnds(end, changes).map(iso),
    embargoUntil: isoOrNull(embargoUntil),
    parts: items.map((item) => ({ ...item, windows: byState(item.windows) })),
    gatheredBy: [],
  };
}

function byState(windows: Map<string, Window[]>): WindowsByState {
  const bounds = [...windows].map(([name, list]) => [
    name,
    list.map(({ from, until }) => ({ from: isoOrNull(from), until: isoOrNull(until) })),
  ]);
  return Object.fromEntries(bounds);
}

const iso = (instant: number) => new Date(instant).toISOString();
const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));
