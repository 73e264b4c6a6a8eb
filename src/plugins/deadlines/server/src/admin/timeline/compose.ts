import type { Row } from '@guichet/strapi-kit';
import { formerEnds, overlaps, type Span, type Timeline, type Starts, windowOf, zoneOr } from '@guichet/time';
import type { StartsByState, TimelineEntry } from './entry';
import type { ReadItem } from './read-items';
import { displayNameOf, type TimedType } from './timed-types';

/** What was read of one entry: its representative row, and its timeline. */
export interface ReadEntry {
  row: Row;
  timeline: Timeline;
  items: ReadItem[];
}

/** Whether the phases of the entry or of one of its items overlap a span, or its embargo ends in it. */
export function occursIn(span: Span, { timeline, items }: ReadEntry): boolean {
  const { embargoUntil } = timeline;
  if (embargoUntil !== null && embargoUntil >= span.from && embargoUntil < span.until) return true;
  const starts = [timeline, ...items].flatMap((one) => [...one.starts.values()].flat());
  return starts.some((one) => overlaps(one, span));
}

export function entryOf(
  { schema, model, title }: TimedType,
  { row, timeline, items }: ReadEntry,
  defaultZone: string
): TimelineEntry {
  const { documentId, starts, cutOffs, changes, embargoUntil } = timeline;
  const { deadline } = model;
  const end = deadline && windowOf({ ...deadline, starts: starts.get(deadline.state.name)![0] }).until;
  return {
    uid: model.uid,
    displayName: displayNameOf(schema),
    kind: schema.kind!,
    documentId,
    locale: (row.locale as string | null) ?? null,
    title: title === null ? null : (row[title] as string | null),
    isDraft: schema.options?.draftAndPublish === true && !row.publishedAt,
    timezone: zoneOr(model.timezone && row[model.timezone], defaultZone),
    starts: byState(starts),
    cutOffs: [...cutOffs].sort((a, b) => a - b).map(iso),
    formerEnds: formerEnds(end, changes).map(iso),
    embargoUntil: isoOrNull(embargoUntil),
    parts: items.map((item) => ({ ...item, starts: byState(item.starts) })),
    gatheredBy: [],
  };
}

function byState(starts: Map<string, Starts[]>): StartsByState {
  const dates = [...starts].map(([name, list]) => [name, list.map((one) => one.map(isoOrNull))]);
  return Object.fromEntries(dates);
}

const iso = (instant: number) => new Date(instant).toISOString();
const isoOrNull = (instant: number | null) => (instant === null ? null : iso(instant));
