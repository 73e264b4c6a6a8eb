/** The deadlines of one entry, in ms (UTC): its end, and the cut-offs before it. See docs/glossary.md#words. */
export interface Deadlines {
  until: number | null;
  cutOffs: number[];
}

/** A deadline that moved, in ms (UTC). `from: null`: it was added. `to: null`: it was removed. */
export interface DeadlineChange {
  from: number | null;
  to: number | null;
}

/**
 * The changes from `before` to `after`, for readers: the end first, then the cut-offs. Cut-offs that stayed are left
 * out. Cut-offs that were removed are paired with those that were added, in order of time.
 */
export function changesBetween(before: Deadlines, after: Deadlines): DeadlineChange[] {
  const ends = before.until === after.until ? [] : [{ from: before.until, to: after.until }];
  const gone = without(before.cutOffs, after.cutOffs);
  const come = without(after.cutOffs, before.cutOffs);
  const pairs = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    from: gone[index] ?? null,
    to: come[index] ?? null,
  }));
  return distinct([...ends, ...pairs]);
}

/** Removes duplicates, for example when two locales of an entry are published at once. */
export function distinct(changes: DeadlineChange[]): DeadlineChange[] {
  return [...new Map(changes.map((change) => [`${change.from}/${change.to}`, change])).values()];
}

/**
 * The ends that a window had before its present one, latest first, as far back as the recorded changes go. Changes of
 * cut-offs are recorded with them: a change is one of the end if it leads to the end that came after it.
 *
 * @param changes oldest first
 */
export function formerEnds(until: number | null, changes: DeadlineChange[]): number[] {
  const ends: number[] = [];
  let end = until;
  for (const { from, to } of [...changes].reverse()) {
    if (to !== end || from === end) continue;
    if (from !== null) ends.push(from);
    end = from;
  }
  return ends;
}

/** `instants` without `others`; a value is removed as often as `others` has it. Sorted. */
function without(instants: number[], others: number[]): number[] {
  const left = [...instants];
  for (const other of others) {
    const index = left.indexOf(other);
    if (index >= 0) left.splice(index, 1);
  }
  return left.sort((a, b) => a - b);
}
