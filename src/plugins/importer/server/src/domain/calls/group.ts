import { dayIn, justBefore } from '../dates/zone';
import type { Evidence } from '../model';
import { createNearness } from './nearness';

/** All that documents say about one call, in the order of the files. */
export type CallGroup = Evidence[];

/**
 * Two calls of one kind and edition are at least this far apart (ms): the "6e appel" of another programme, or a
 * numbering that started again. A deadline that moved by less still belongs to the same call.
 */
const SAME_EDITION = 200 * 24 * 3_600_000;

/**
 * Groups evidence by call. The result does not depend on the order in which documents came.
 *
 * Within a document, mentions of one kind belong to one call unless their editions differ or their windows are apart.
 * Across documents, they do if their editions agree. If an edition is missing, they do if they close on the same day
 * (or, without a closing, open on the same day).
 *
 * @param zone IANA zone of the days
 */
export function groupEvidence(evidence: Evidence[], zone: string): CallGroup[] {
  const testimonies = testimoniesOf(inOrder(evidence));
  const groups: CallGroup[] = [];
  const numbered = testimonies.filter((testimony) => editionOf(testimony) !== null);
  const unnumbered = testimonies.filter((testimony) => editionOf(testimony) === null);
  groupByEdition(groups, numbered);
  groupByDay(groups, unnumbered, zone);
  return groups.map(inOrder);
}

export function editionOf(group: CallGroup): string | null {
  return group.find(({ edition }) => edition !== null)?.edition ?? null;
}

/** By file; mentions within a file keep the order of the text. */
function inOrder(evidence: Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** One document's evidence for one call, and the window that all of it shares. */
interface Testimony {
  group: CallGroup;
  edition: string | null;
  lastOpening: string;
  firstClosing: string;
}

/** What each document says about each of its calls. */
function testimoniesOf(evidence: Evidence[]): CallGroup[] {
  const all: Testimony[] = [];
  const byFileAndKind = new Map<string, Testimony[]>();
  for (const item of evidence) {
    const alike = listAt(byFileAndKind, `${item.kind} ${item.file}`);
    const own = alike.find((testimony) => isSameTalk(testimony, item)) ?? newTestimony(alike, all);
    own.group.push(item);
    own.edition ??= item.edition;
    if (item.opens && item.opens.at > own.lastOpening) own.lastOpening = item.opens.at;
    if (item.closes && item.closes.at < own.firstClosing) own.firstClosing = item.closes.at;
  }
  return all.map(({ group }) => group);
}

function newTestimony(...lists: Testimony[][]): Testimony {
  // ISO instants can be compared as texts; these come before and after all of them.
  const testimony: Testimony = { group: [], edition: null, lastOpening: '', firstClosing: '~' };
  for (const list of lists) list.push(testimony);
  return testimony;
}

/** Whether mentions have at most one edition, and no two windows (which may lack a beginning or an end) are apart. */
function isSameTalk(
  { edition, lastOpening, firstClosing }: Testimony,
  { edition: said, opens, closes }: Evidence
) {
  return (
    (edition === null || said === null || edition === said) &&
    (!opens || opens.at < firstClosing) &&
    (!closes || closes.at > lastOpening)
  );
}

function groupByEdition(groups: CallGroup[], testimonies: CallGroup[]): void {
  const known = new Map<string, { group: CallGroup; near: ReturnType<typeof createNearness> }[]>();
  for (const testimony of testimonies) {
    const dates = [...openingsOf(testimony), ...closingsOf(testimony)].map((at) => Date.parse(at));
    const alike = listAt(known, `${testimony[0].kind} ${editionOf(testimony)}`);
    let own = alike.find(({ near }) => dates.some(near.has));
    if (own) own.group.push(...testimony);
    else {
      own = { group: [...testimony], near: createNearness(SAME_EDITION) };
      alike.push(own);
      groups.push(own.group);
    }
    dates.forEach(own.near.add);
  }
}

/**
 * By the day on which they close, or without a closing by the day on which they open. The first group of a day is used.
 */
function groupByDay(groups: CallGroup[], testimonies: CallGroup[], zone: string): void {
  const days = dayNames(zone);
  const first = new Map<string, number>();
  const note = (index: number, keys: string[]) => {
    for (const key of keys) first.set(key, Math.min(first.get(key) ?? index, index));
  };
  if (testimonies.length === 0) return;
  groups.forEach((group, index) => note(index, Object.values(days(group)).flat()));
  for (const testimony of testimonies) {
    const { closing, opening } = days(testimony);
    const found = (closing.length > 0 ? closing : opening).flatMap((key) => first.get(key) ?? []);
    const index = found.length > 0 ? Math.min(...found) : groups.push([]) - 1;
    groups[index].push(...testimony);
    note(index, [...closing, ...opening]);
  }
}

/** Keys for the days of a group. Another group has the same key exactly if it has that kind and shares the day. */
function dayNames(zone: string) {
  const known = new Map<string, string>();
  const dayOf = (instant: string) => {
    const day = known.get(instant) ?? Object.values(dayIn(zone, instant)).join('-');
    known.set(instant, day);
    return day;
  };
  return (group: CallGroup) => ({
    // The midnight that closes a call belongs to the day before.
    closing: closingsOf(group).map((at) => `${group[0].kind} until ${dayOf(justBefore(at))}`),
    opening: openingsOf(group).map((at) => `${group[0].kind} from ${dayOf(at)}`),
  });
}

function listAt<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Each once: hundreds of documents agree on a few instants. */
const closingsOf = (group: CallGroup) => [...new Set(group.flatMap(({ closes }) => closes?.at ?? []))];
const openingsOf = (group: CallGroup) => [...new Set(group.flatMap(({ opens }) => opens?.at ?? []))];
