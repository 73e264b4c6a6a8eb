/**
 * By the state's name: when the phases begin that have a date (ISO 8601, UTC; `null`: no date). For a gathered state: those of
 * all entries that it is gathered from.
 */
export type StartsByState = Record<string, (string | null)[][]>;

/** An item of a component with dates, such as a step of a programme. */
export interface TimelineItem {
  /** The uid of the component. */
  component: string;
  /** The component's name in its schema. */
  displayName: string;
  title: string | null;
  starts: StartsByState;
}

/** A published entry or a draft over time; all instants are ISO 8601 in UTC. */
export interface TimelineEntry {
  uid: string;
  /** The type's name in its schema. */
  displayName: string;
  kind: 'collectionType' | 'singleType';
  documentId: string;
  /** The locale of the entry's representative row; `null` if the type is not localized. */
  locale: string | null;
  title: string | null;
  /** Whether it has no published version. */
  isDraft: boolean;
  /** IANA */
  timezone: string;
  starts: StartsByState;
  cutOffs: string[];
  /** Where the deadline was before it moved, latest first. */
  formerEnds: string[];
  embargoUntil: string | null;
  parts: TimelineItem[];
  /** The documentIds of those entries in this response whose state is gathered from this one. */
  gatheredBy: string[];
}
