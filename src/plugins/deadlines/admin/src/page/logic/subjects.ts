import { earliest, type Model, type State, type Window } from '@guichet/time';
import type { TimelineEntry, WindowsByState } from '../../../../server/src/admin/timeline/entry';

/** A state with its windows (ms, UTC): its own one, or all that it is gathered from. */
export interface Lane {
  state: State;
  windows: Window[];
  /** Whether its end is the type's deadline: only then there may be cut-offs, and ends that it had, latest first. */
  isDeadline: boolean;
  cutOffs: number[];
  formerEnds: number[];
}

/** A line of the page: an entry, or something that it holds, as a step. */
export interface Subject {
  key: string;
  entry: TimelineEntry;
  /** Whether it is held by the entry, which stands above it. */
  isPart: boolean;
  uid: string;
  displayName: string;
  title: string | null;
  lanes: Lane[];
  embargoUntil: number | null;
}

/**
 * The lines of the page in the order of their beginnings, each entry followed by what it holds.
 *
 * @param models those of the entries' types and of their components
 */
export function subjectsOf(entries: TimelineEntry[], models: Model[]): Subject[] {
  const byUid = new Map(models.map((model) => [model.uid, model]));
  const groups = entries.map((entry) => subjectsOfEntry(entry, byUid));
  const ordered = groups.map((group) => ({ group, begins: beginningOf(group) }));
  return ordered.sort((a, b) => a.begins - b.begins).flatMap(({ group }) => group);
}

function subjectsOfEntry(entry: TimelineEntry, models: Map<string, Model>): Subject[] {
  const { uid, displayName, documentId, title, embargoUntil } = entry;
  const own: Subject = {
    key: documentId,
    entry,
    isPart: false,
    uid,
    displayName,
    title,
    lanes: lanesOf(models.get(uid), entry.windows, entry),
    embargoUntil: instantOf(embargoUntil),
  };
  const parts = entry.parts.map((part, index) => ({
    key: `${documentId}/${index}`,
    entry,
    isPart: true,
    uid: part.component,
    displayName: part.displayName,
    title: part.title,
    lanes: lanesOf(models.get(part.component), part.windows),
    embargoUntil: null,
  }));
  return [own, ...parts.filter(({ lanes }) => lanes.length > 0)];
}

function lanesOf(model: Model | undefined, windows: WindowsByState, entry?: TimelineEntry): Lane[] {
  const lanes = (model?.states ?? []).map((state): Lane => {
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
  return lanes.filter((lane) => boundsOf(lane).length > 0);
}

function boundsOf({ windows }: Lane): number[] {
  return windows.flatMap(({ from, until }) => [from, until]).filter((bound) => bound !== null);
}

function beginningOf(group: Subject[]): number {
  const own = group.flatMap(({ lanes, embargoUntil }) => [embargoUntil, ...lanes.flatMap(boundsOf)]);
  return earliest(own) ?? 0;
}

function instantOf(iso: string | null): number | null {
  return iso === null ? null : Date.parse(iso);
}
