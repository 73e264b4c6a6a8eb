import type { Window } from '@guichet/time';
import type { Lane, Subject } from './subjects';
import { isUnderEmbargo, nextDeadlineOf, wordsAt } from './standing';

/** A line of the table: one state of an entry or of what it holds; or an embargo, which has no lane. */
export interface TableRow {
  key: string;
  subject: Subject;
  lane: Lane | null;
  word: string | null;
  /** Only of a state with a window of its own. */
  window: Window | null;
  isHidden: boolean;
  /** ms (UTC) */
  nextDeadline: number | null;
}

/** The table at an instant (ms, UTC). */
export function tableAt(subjects: Subject[], instant: number): TableRow[] {
  return subjects.flatMap((subject) => {
    const words = wordsAt(subject, instant);
    const isHidden = isUnderEmbargo(subject, instant);
    const rows = subject.lanes.map((lane, index) => ({
      key: `${subject.key}/${lane.state.name}`,
      subject,
      lane,
      word: words[index],
      window: lane.state.kind === 'gathered' ? null : lane.windows[0],
      isHidden,
      nextDeadline: nextDeadlineOf(lane, instant),
    }));
    return [...rows, ...embargoRow(subject, isHidden)];
  });
}

function embargoRow(subject: Subject, isHidden: boolean): TableRow[] {
  const { key, embargoUntil } = subject;
  if (embargoUntil === null) return [];
  const window = { from: null, until: embargoUntil };
  return [{ key: `${key}/-`, subject, lane: null, word: null, window, isHidden, nextDeadline: null }];
}
