import type { Window } from '@guichet/time';
import type { Swimlane, TimelineRow } from './timeline-rows';
import { isUnderEmbargo, nextDeadlineOf, wordsAt } from './render-key';

/** A line of the table: one state of an entry or of an item; or an embargo, which has no state. */
export interface TableRow {
  key: string;
  timelineRow: TimelineRow;
  swimlane: Swimlane | null;
  word: string | null;
  /** From the first date to the last; only for a state that is not gathered. */
  window: Window | null;
  isHidden: boolean;
  /** ms (UTC) */
  nextDeadline: number | null;
}

/** The table at an instant (ms, UTC). */
export function tableAt(rows: TimelineRow[], instant: number): TableRow[] {
  return rows.flatMap((row) => {
    const words = wordsAt(row, instant);
    const isHidden = isUnderEmbargo(row, instant);
    const states = row.swimlanes.map((swimlane, index) => ({
      key: `${row.key}/${swimlane.state.name}`,
      timelineRow: row,
      swimlane,
      word: words[index],
      window: swimlane.state.kind === 'gathered' ? null : wholeOf(swimlane),
      isHidden,
      nextDeadline: nextDeadlineOf(swimlane, instant),
    }));
    return [...states, ...embargoRow(row, isHidden)];
  });
}

function embargoRow(row: TimelineRow, isHidden: boolean): TableRow[] {
  const { key, embargoUntil } = row;
  if (embargoUntil === null) return [];
  const window = { from: null, until: embargoUntil };
  return [
    { key: `${key}/-`, timelineRow: row, swimlane: null, word: null, window, isHidden, nextDeadline: null },
  ];
}

function wholeOf({ starts: [dates] }: Swimlane): Window {
  return { from: dates[0], until: dates[dates.length - 1] };
}
