import { entryValuesOf, nextTransition, phaseAt, type Rule, startsOf } from '@guichet/time';

/** A time in which an entry is in one phase; ms (UTC), `null`: without a beginning or an end. */
export interface Segment {
  phase: number;
  from: number | null;
  until: number | null;
}

/**
 * The phases that an entry goes through, in order; none without any date.
 *
 * @param dates ISO 8601, by attribute
 * @param zone IANA, of "end of day"
 */
export function segmentsOf(rule: Rule, dates: Record<string, string | null>, zone: string): Segment[] {
  const starts = startsOf(
    { ...rule, requires: null, unless: [] },
    entryValuesOf(dates, () => true),
    zone
  );
  const segments: Segment[] = [];
  let from: number | null = null;
  do {
    const at: number = from ?? -Infinity;
    const phase = phaseAt(starts, at);
    if (phase === null) return [];
    const until = nextTransition(starts, at);
    segments.push({ phase, from, until });
    from = until;
  } while (from !== null);
  return segments;
}

const DAY = 86_400_000;

/**
 * Example dates for a rule, in the order of its phases: the first is that day, each further one four weeks later.
 *
 * @param today ms (UTC)
 * @returns the attributes, each with a day such as 2026-03-18
 */
export function exampleDays(rule: Rule, today: number): { name: string; day: string }[] {
  const dates = rule.starts.filter((start) => start !== null);
  return dates.map((name, index) => ({
    name,
    day: new Date(today + index * 28 * DAY).toISOString().slice(0, 10),
  }));
}
