import { earliest, type Model, type State, type Window } from '@guichet/time';
import type { TimelineEntry, WindowsByState } from '../../../../server/src/admin/timeline/entry';

/** A state with its windows (ms, UTC): its own, or all those that it is gathered from. */
export interface Swimlane {
  state: State;
  windows: Window[];
  /** Whether its end is the type's deadline. Only then there may be cut-offs, and former ends, latest first. */
  isDeadline: boolean;
  cutOffs: number[];
  formerEnds: number[];
}

/** A line of the page: an entry, or an item that it holds, such as a step. See docs/glossary.md#words. */
export interface TimelineRow {
  key: string;
  entry: TimelineEntry;
  /** Whether it is an item of the entry above it. */
  isItem: boolean;
  uid: string;
  displayName: string;
  title: string | null;
  swimlanes: Swimlane[];
  embargoUntil: number | null;
}

/**
 * The lines of the page by their beginnings. Each entry is followed by its items.
 *
 * @param models those of the entries' types and of their components
 */
export function timelineRows(entries: TimelineEntry[], models: Model[]): TimelineRow[] {
  const byUid = new Map(models.map((model) => [model.uid, model]));
  const groups = entries.map((entry) => rowsOfEntry(entry, byUid));
  const ordered = groups.map((group) => ({ group, begins: beginningOf(group) }));
  return ordered.sort((a, b) => a.begins - b.begins).flatMap(({ group }) => group);
}

function rowsOfEntry(entry: TimelineEntry, models: Map<string, Model>): TimelineRow[] {
  const { uid, displayName, documentId, title, embargoUntil } = entry;
  const own: TimelineRow = {
    key: documentId,
    entry,
    isItem: false,
    uid,
    displayName,
    title,
    swimlanes: swimlanesOf(models.get(uid), entry.windows, entry),
    embargoUntil: instantOf(embargoUntil),
  };
  const items = entry.parts.map((part, index) => ({
    key: `${documentId}/${index}`,
    entry,
    isItem: true,
    uid: part.component,
    displayName: part.displayName,
    title: part.title,
    swimlanes: swimlanesOf(models.get(part.component), part.windows),
    embargoUntil: null,
  }));
  return [own, ...items.filter(({ swimlanes }) => swimlanes.length > 0)];
}

function swimlanesOf(model: Model | undefined, windows: WindowsByState, entry?: TimelineEntry): Swimlane[] {
  const swimlanes = (model?.states ?? []).map((state): Swimlane => {
    const isDeadline = entry !== undefined && model?.deadline?.state.name === state.name;
    return {
      state,
      isDeadline,
      windows: (windows[state.name] ?? []).map(({ from, until }) => {
        return { from: instantOf(from), until: instantOf(until) };
      }),
      cutOffs: isDeadline ? entry.cutOffs.map(Date.parse) : [],
      formerEnds: isDeadline ? entry.formerEnds.map(Date.parse) : [],
    };
  });
  return swimlanes.filter((swimlane) => boundsOf(swimlane).length > 0);
}

function boundsOf({ windows }: Swimlane): number[] {
  return windows.flatMap(({ from, until }) => [from, until]).filter((bound) => bound !== null);
}

function beginningOf(group: TimelineRow[]): number {
  const own = group.flatMap(({ swimlanes, embargoUntil }) => [embargoUntil, ...swimlanes.flatMap(boundsOf)]);
  return earliest(own) ?? 0;
}

function instantOf(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}
