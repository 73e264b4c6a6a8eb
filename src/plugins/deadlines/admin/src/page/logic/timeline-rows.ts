import { earliest, type Model, type Starts, type State } from '@guichet/time';
import type { StartsByState, TimelineEntry } from '../../../../server/src/admin/timeline/entry';

/** A state, and when the phases of its entry begin (ms, UTC), or of all those that it is gathered from. */
export interface Swimlane {
  state: State;
  starts: Starts[];
  /** The phase that begins at the type's deadline. Only then there may be cut-offs, and former ends, latest first. */
  deadline: number | null;
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
    swimlanes: swimlanesOf(models.get(uid), entry.starts, entry),
    embargoUntil: instantOf(embargoUntil),
  };
  const items = entry.parts.map((part, index) => ({
    key: `${documentId}/${index}`,
    entry,
    isItem: true,
    uid: part.component,
    displayName: part.displayName,
    title: part.title,
    swimlanes: swimlanesOf(models.get(part.component), part.starts),
    embargoUntil: null,
  }));
  return [own, ...items.filter(({ swimlanes }) => swimlanes.length > 0)];
}

function swimlanesOf(model: Model | undefined, starts: StartsByState, entry?: TimelineEntry): Swimlane[] {
  const swimlanes = (model?.states ?? []).map((state): Swimlane => {
    const isDeadline = entry !== undefined && model?.deadline?.state.name === state.name;
    return {
      state,
      deadline: isDeadline ? model!.deadline!.phase : null,
      starts: (starts[state.name] ?? []).map((dates) => dates.map(instantOf)),
      cutOffs: isDeadline ? entry.cutOffs.map(Date.parse) : [],
      formerEnds: isDeadline ? entry.formerEnds.map(Date.parse) : [],
    };
  });
  return swimlanes.filter((swimlane) => boundsOf(swimlane).length > 0);
}

function boundsOf({ starts }: Swimlane): number[] {
  return starts.flat().filter((date) => date !== null);
}

function beginningOf(group: TimelineRow[]): number {
  const own = group.flatMap(({ swimlanes, embargoUntil }) => [embargoUntil, ...swimlanes.flatMap(boundsOf)]);
  return earliest(own) ?? 0;
}

function instantOf(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}
