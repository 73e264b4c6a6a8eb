/** The deadlines of one entry, in ms (UTC): its end, and the cut-offs on the way there. */
export interface Deadlines {
  until: number | null;
  cutOffs: number[];
}

/** A deadline that moved, in ms (UTC). `from: null` is one that came into being, `to: null` one that went away. */
export interface DeadlineChange {
  from: number | null;
  to: number | null;
}

/**
 * What a reader who knew the deadlines of `before` has to be told of those of `after`: the end first, then the
 * cut-offs. Of these the ones that stayed drop out; those that went are paired with those that came, in order of time.
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

/** The changes without those that are listed twice, as where two locales of an entry are published at once. */
export function distinct(changes: DeadlineChange[]): DeadlineChange[] {
  return [...new Map(changes.map((change) => [`${change.from}/${change.to}`, change])).values()];
}

/**
 * The ends that a window had before its present one, latest first, as far as the recorded changes lead back. Those of
 * cut-offs stand among them: a change is the end's where it leads to the end that came after it.
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

/** Those of `instants` that `others` lacks, each counted as often as it is there; sorted. */
function without(instants: number[], others: number[]): number[] {
  const left = [...instants];
  for (const other of others) {
    const index = left.indexOf(other);
    if (index >= 0) left.splice(index, 1);
  }
  return left.sort((a, b) => a - b);
}
