import type { CallKind } from '../model';
import type { CallDecision } from './decide';
import { isSameName } from './names';

/** What an earlier import recorded about a call that it wrote. */
export interface KnownCall {
  documentId: string;
  kind: CallKind;
  name: string | null;
  edition: string | null;
  closesAt: string | null;
  files: string[];
}

export interface CallMatch<Known extends KnownCall> {
  decision: CallDecision;
  /** The call to update; null if it is new. */
  known: Known | null;
  /** Calls that turned out to be this one. */
  duplicates: Known[];
}

/**
 * Finds for each call the entry that earlier imports wrote for it: by the documents that mention it and by its
 * name, never by its title. If another document shows that two entries are the same call, the second is a duplicate.
 *
 * @param known oldest first: of two that fit equally well, the older one stays
 */
export function matchCalls<Known extends KnownCall>(
  decisions: CallDecision[],
  known: Known[]
): CallMatch<Known>[] {
  const likely = likelyPairs(decisions, known);
  const found = new Map<CallDecision, Known>();
  const taken = new Set<Known>();
  for (const { decision, call } of [...likely].sort((a, b) => b.score - a.score)) {
    if (found.has(decision) || taken.has(call)) continue;
    found.set(decision, call);
    taken.add(call);
  }
  const absorbed = new Map<CallDecision, Known[]>();
  for (const { decision, call, shared } of likely) {
    if (taken.has(call) || !isAbsorbed(decision, call, shared)) continue;
    absorbed.set(decision, [...(absorbed.get(decision) ?? []), call]);
    taken.add(call);
  }
  return decisions.map((decision) => ({
    decision,
    known: found.get(decision) ?? null,
    duplicates: absorbed.get(decision) ?? [],
  }));
}

interface Pair<Known> {
  decision: CallDecision;
  call: Known;
  /** How many documents mention both. */
  shared: number;
  score: number;
}

/**
 * Decisions paired with the calls that one of their documents gave rise to: decision by decision, calls oldest first.
 */
function likelyPairs<Known extends KnownCall>(decisions: CallDecision[], known: Known[]): Pair<Known>[] {
  const byFile = new Map<string, number[]>();
  for (const [index, { files }] of known.entries()) {
    for (const file of files) {
      const indices = byFile.get(file);
      if (indices) indices.push(index);
      else byFile.set(file, [index]);
    }
  }
  return decisions.flatMap((decision) => {
    const shared = new Map<number, number>();
    for (const file of decision.files) {
      for (const index of byFile.get(file) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    return [...shared]
      .filter(([index]) => known[index].kind === decision.kind && mayBeNamed(known[index], decision))
      .sort(([a], [b]) => a - b)
      .map(([index, count]) => pairOf(decision, known[index], count));
  });
}

function pairOf<Known extends KnownCall>(decision: CallDecision, call: Known, shared: number): Pair<Known> {
  const sameName = decision.name !== null && call.name !== null;
  const sameEdition = decision.edition !== null && decision.edition === call.edition;
  const score =
    shared +
    (sameName ? 10_000 : 0) +
    (sameEdition ? 1000 : 0) +
    (decision.closesAt === call.closesAt ? 100 : 0);
  return { decision, call, shared, score };
}

/** Two names are never one call. */
function mayBeNamed({ name }: KnownCall, decision: CallDecision): boolean {
  return name === null || decision.name === null || isSameName(name, decision.name);
}

/**
 * Whether all documents that gave rise to it now mention the other one. A call of another edition is a call of its own.
 */
function isAbsorbed(decision: CallDecision, call: KnownCall, shared: number): boolean {
  return (call.edition === null || call.edition === decision.edition) && shared === call.files.length;
}
