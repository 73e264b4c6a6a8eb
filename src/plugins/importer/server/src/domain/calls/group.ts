import type { Evidence } from '../model';
import { choose, type Candidate } from './choose';
import { closingsOf, createDaysOf, openingsOf, type Days } from './days';
import { createNameOf } from './names';
import { createNearness } from './nearness';
import { listAt, testimoniesOf, type Testimony, type Unclear } from './testimonies';

/** All that documents say about one call, in the order of the files. */
export type CallGroup = Evidence[];

export interface Grouping {
  groups: CallGroup[];
  unclear: Unclear[];
}

/**
 * Two calls of one kind and edition, or of one name, are at least this far apart (ms): the "6e appel" of another
 * programme, or a numbering that started again. A deadline that moved by less still belongs to the same call.
 */
const SAME_EDITION = 200 * 24 * 3_600_000;

/** A call of which some documents are known. */
interface Call extends Candidate {
  group: CallGroup;
  near: ReturnType<typeof createNearness>;
  /** Its place among all calls. */
  order: number;
}

/** The calls so far, and where to look for one. */
interface Calls {
  all: Call[];
  byName: Map<string, Call[]>;
  byEdition: Map<string, Call[]>;
  /** Calls with a name, by the keys of their days. */
  namedByDay: Map<string, Call[]>;
  /** The first call without a name, by the keys of its days. */
  firstByDay: Map<string, Call>;
}

/**
 * Groups evidence by call. The result does not depend on the order in which documents came.
 *
 * Documents mean one call if its name is the same, or if one of them says no name and their editions agree. If an edition
 * is missing, they do if they close on the same day (or, without a closing, open on the same day). Two names are never
 * one call. What fits several calls with names belongs to none.
 *
 * @param zone IANA zone of the days
 */
export function groupEvidence(evidence: Evidence[], zone: string): Grouping {
  const daysOf = createDaysOf(zone);
  const sorted = inOrder(evidence);
  const { testimonies, unclear } = testimoniesOf(sorted, createNameOf(sorted), daysOf);
  const calls = noCalls();
  for (const testimony of bySpecificity(testimonies)) {
    const days = daysOf(testimony.evidence);
    const fitting = fittingCalls(calls, testimony, days);
    const chosen = choose(fitting, days);
    if (chosen !== 'unclear') join(calls, chosen ?? newCall(calls, testimony), testimony);
    // A document that is a call is no statement about another one.
    else if (testimony.evidence.some(({ isEntry }) => isEntry))
      join(calls, newCall(calls, testimony), testimony);
    else unclear.push({ evidence: testimony.evidence, rivals: fitting.map(({ group: [first] }) => first) });
  }
  const places = new Map(sorted.map((item, index) => [item, index]));
  const inText = (group: CallGroup) => group.sort((a, b) => places.get(a)! - places.get(b)!);
  return { groups: calls.all.map(({ group }) => inText(group)), unclear };
}

function noCalls(): Calls {
  const [byName, byEdition, namedByDay, firstByDay] = [new Map(), new Map(), new Map(), new Map()];
  return { all: [], byName, byEdition, namedByDay, firstByDay };
}

export function editionOf(group: CallGroup): string | null {
  return group.find(({ edition }) => edition !== null)?.edition ?? null;
}

/** By file; mentions within a file keep the order of the text. */
function inOrder(evidence: Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** What says most comes first, so that the rest finds the calls that it may belong to. */
function bySpecificity(testimonies: Testimony[]): Testimony[] {
  const rank = ({ name, edition }: Testimony) => Number(name === null) * 2 + Number(edition === null);
  return [...testimonies].sort((a, b) => rank(a) - rank(b));
}

/** The calls that a document may mean, in their order. */
function fittingCalls(calls: Calls, testimony: Testimony, days: Days): Call[] {
  const { name, edition, evidence } = testimony;
  const { kind } = evidence[0];
  const dates = datesOf(testimony);
  const isNear = ({ near }: Call) => dates.length === 0 || near.isEmpty() || dates.some(near.has);
  if (name !== null) {
    const alike = listAt(calls.byName, `${kind} ${name}`);
    return alike.filter((call) => (edition === null || call.edition === edition) && isNear(call));
  }
  if (edition === null) return byDay(calls, days);
  const alike = listAt(calls.byEdition, `${kind} ${edition}`).filter(isNear);
  return alike.length > 0
    ? alike
    : byDay(calls, days).filter((call) => call.name !== null && call.edition === null);
}

/** By the day on which they close, or without a closing by the day on which they open. */
function byDay({ namedByDay, firstByDay }: Calls, { closing, opening }: Days): Call[] {
  const keys = closing.length > 0 ? closing : opening;
  const found = keys.flatMap((key) => [...(namedByDay.get(key) ?? []), firstByDay.get(key) ?? []].flat());
  return [...new Set(found)].sort((a, b) => a.order - b.order);
}

function newCall(calls: Calls, { name, evidence }: Testimony): Call {
  const near = createNearness(SAME_EDITION);
  const call: Call = { group: [], name, edition: null, days: new Set(), near, order: calls.all.length };
  calls.all.push(call);
  if (name !== null) listAt(calls.byName, `${evidence[0].kind} ${name}`).push(call);
  return call;
}

function join(calls: Calls, call: Call, testimony: Testimony): void {
  const { evidence, edition, days } = testimony;
  call.group.push(...evidence);
  if (call.edition === null && edition !== null) {
    call.edition = edition;
    listAt(calls.byEdition, `${evidence[0].kind} ${edition}`).push(call);
  }
  datesOf(testimony).forEach(call.near.add);
  for (const key of days) {
    if (call.days.has(key)) continue;
    call.days.add(key);
    if (call.name !== null) listAt(calls.namedByDay, key).push(call);
    else if ((calls.firstByDay.get(key)?.order ?? Infinity) > call.order) calls.firstByDay.set(key, call);
  }
}

function datesOf({ evidence }: Testimony): number[] {
  const cutOffs = evidence.flatMap((item) => item.cutOffs);
  return [...openingsOf(evidence), ...closingsOf(evidence), ...cutOffs].map((at) => Date.parse(at));
}
