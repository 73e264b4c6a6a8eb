import { dayIn, justBefore } from '../dates/zone';
import type { Evidence } from '../model';

/** Keys for days. Another call has the same key exactly if it has that kind and shares the day. */
export interface Days {
  closing: string[];
  opening: string[];
}

export type DaysOf = (evidence: Evidence[]) => Days;

/** @param zone IANA zone of the days */
export function createDaysOf(zone: string): DaysOf {
  const dayOf = createDayOf(zone);
  return (evidence) => ({
    // The midnight that closes a call belongs to the day before.
    closing: closingsOf(evidence).map((at) => `${evidence[0].kind} until ${dayOf(justBefore(at))}`),
    opening: openingsOf(evidence).map((at) => `${evidence[0].kind} from ${dayOf(at)}`),
  });
}

/** The day (`2030-3-15`) of an instant. Days are remembered, because hundreds of documents agree on a few instants. */
export function createDayOf(zone: string): (instant: string) => string {
  const known = new Map<string, string>();
  return (instant) => {
    const day = known.get(instant) ?? Object.values(dayIn(zone, instant)).join('-');
    known.set(instant, day);
    return day;
  };
}

/** Those that were replaced too: an extension is recognised by what it extends. */
export function closingsOf(evidence: Evidence[]): string[] {
  return distinct(evidence.flatMap(({ closes, formerly }) => [...(closes ? [closes.at] : []), ...formerly]));
}

export function openingsOf(evidence: Evidence[]): string[] {
  return distinct(evidence.flatMap(({ opens }) => opens?.at ?? []));
}

function distinct<T>(items: T[]): T[] {
  return [...new Set(items)];
}

/** Instants in order, the first of each day: the same deadline is named with its hour, and as a whole day. */
export function firstOfEachDay(closings: string[], zone: string): string[] {
  const dayOf = createDayOf(zone);
  const days = new Map<string, string>();
  for (const at of [...closings].sort()) {
    const day = dayOf(justBefore(at));
    if (!days.has(day)) days.set(day, at);
  }
  return [...days.values()];
}
