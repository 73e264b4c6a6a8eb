import { dayIn, daysBetween, justBefore } from '../dates/zone';
import type { Evidence } from '../model';

/** All that documents say of one call, in the order of the files. */
export type CallGroup = Evidence[];

/**
 * Two calls of one kind and edition lie at least this far apart: another programme's "6e appel", or a
 * numbering that began anew. A deadline moved by less is still the same call's.
 */
const SAME_EDITION_DAYS = 200;

/**
 * Sorts evidence into calls. The result does not depend on the order in which documents came in.
 *
 * Within a document mentions of one kind are of one call unless their editions differ or their windows lie
 * apart. Across documents they are when their editions agree; with an edition missing, when they close on the
 * same day (or, without a closing, open on the same).
 *
 * @param zone IANA zone whose days are meant
 */
export function groupEvidence(evidence: Evidence[], zone: string): CallGroup[] {
  const testimonies = testimoniesOf(inOrder(evidence));
  const groups: CallGroup[] = [];
  const numbered = testimonies.filter((testimony) => editionOf(testimony) !== null);
  const unnumbered = testimonies.filter((testimony) => editionOf(testimony) === null);
  for (const testimony of numbered) addTo(groups, testimony, sameEdition);
  for (const testimony of unnumbered) addTo(groups, testimony, sharesDay(zone));
  return groups.map(inOrder);
}

export function editionOf(group: CallGroup): string | null {
  return group.find(({ edition }) => edition !== null)?.edition ?? null;
}

/** By file; within a file the order of the text stays. */
function inOrder(evidence: Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** What each document says of each of its calls. */
function testimoniesOf(evidence: Evidence[]): CallGroup[] {
  const testimonies: CallGroup[] = [];
  for (const item of evidence) {
    const own = testimonies.find(
      (testimony) => testimony[0].file === item.file && isSameTalk(testimony, item)
    );
    if (own) own.push(item);
    else testimonies.push([item]);
  }
  return testimonies;
}

function isSameTalk(testimony: CallGroup, item: Evidence): boolean {
  const edition = editionOf(testimony);
  return (
    testimony[0].kind === item.kind &&
    (edition === null || item.edition === null || edition === item.edition) &&
    testimony.every((other) => overlap(other, item))
  );
}

/** Two windows, each perhaps without a beginning or an end, have an instant in common. */
function overlap(a: Evidence, b: Evidence): boolean {
  const ends = (first: Evidence, second: Evidence) =>
    first.closes !== null && second.opens !== null && first.closes.at <= second.opens.at;
  return !ends(a, b) && !ends(b, a);
}

function addTo(groups: CallGroup[], testimony: CallGroup, belongs: typeof sameEdition): void {
  const group = groups.find(
    (candidate) => candidate[0].kind === testimony[0].kind && belongs(candidate, testimony)
  );
  if (group) group.push(...testimony);
  else groups.push([...testimony]);
}

function sameEdition(group: CallGroup, testimony: CallGroup): boolean {
  const near = (a: string, b: string) => Math.abs(daysBetween(a, b)) <= SAME_EDITION_DAYS;
  return (
    editionOf(group) === editionOf(testimony) &&
    datesOf(group).some((date) => datesOf(testimony).some((other) => near(date, other)))
  );
}

function sharesDay(zone: string): typeof sameEdition {
  const days = (instants: string[]) =>
    instants.map((instant) => Object.values(dayIn(zone, instant)).join('-'));
  // The midnight that closes a call belongs to the day before.
  const closingDays = (group: CallGroup) => days(closingsOf(group).map(justBefore));
  const openingDays = (group: CallGroup) => days(openingsOf(group));
  const common = (a: string[], b: string[]) => a.some((day) => b.includes(day));
  return (group, testimony) =>
    closingsOf(testimony).length > 0
      ? common(closingDays(testimony), closingDays(group))
      : common(openingDays(testimony), openingDays(group));
}

const closingsOf = (group: CallGroup) => group.flatMap(({ closes }) => (closes ? [closes.at] : []));
const openingsOf = (group: CallGroup) => group.flatMap(({ opens }) => (opens ? [opens.at] : []));
const datesOf = (group: CallGroup) => [...openingsOf(group), ...closingsOf(group)];
