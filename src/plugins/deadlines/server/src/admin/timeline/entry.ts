/** A window's bounds (ISO 8601, UTC); `null` where it has none. */
export interface Bounds {
  from: string | null;
  until: string | null;
}

/** By the state's name: the window of a state of its own, or all that a gathered state is made of. */
export type WindowsByState = Record<string, Bounds[]>;

/** An item of a component with windows, as a step of a programme. */
export interface TimelineItem {
  /** The uid of the component. */
  component: string;
  /** Of the component, as its schema says. */
  displayName: string;
  title: string | null;
  windows: WindowsByState;
}

/** What the clock does to one entry; all instants are ISO 8601 in UTC. */
export interface TimelineEntry {
  uid: string;
  /** Of the type, as its schema says. */
  displayName: string;
  kind: 'collectionType' | 'singleType';
  documentId: string;
  /** Of the representative row of the entry; `null` where the type is not localized. */
  locale: string | null;
  title: string | null;
  /** Whether nothing of it is published. */
  isDraft: boolean;
  /** IANA */
  timezone: string;
  windows: WindowsByState;
  cutOffs: string[];
  /** Where the deadline was before it moved, latest first. */
  formerEnds: string[];
  embargoUntil: string | null;
  parts: TimelineItem[];
  /** The documentIds of the entries here whose state is gathered from this one. */
  gatheredBy: string[];
}
