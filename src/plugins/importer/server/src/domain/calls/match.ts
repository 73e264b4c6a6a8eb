import type { CallKind } from '../model';
import type { CallDecision } from './decide';

/** What an earlier import recorded of a call that it wrote. */
export interface KnownCall {
  documentId: string;
  kind: CallKind;
  edition: string | null;
  closesAt: string | null;
  files: string[];
}

export interface CallMatch<Known extends KnownCall> {
  decision: CallDecision;
  /** The call to update; null when it is a new one. */
  known: Known | null;
  /** Calls that turned out to be this one. */
  duplicates: Known[];
}

/**
 * Finds for each call the entry that earlier imports wrote for it: by the documents that speak of it, never
 * by its title. An entry that another document shows to be the same call as a second one is its duplicate.
 *
 * @param known oldest first: of two that fit equally well the older one stays
 */
export function matchCalls<Known extends KnownCall>(
  decisions: CallDecision[],
  known: Known[]
): CallMatch<Known>[] {
  const pairs = decisions
    .flatMap((decision) => known.map((call) => ({ decision, call, score: likeness(decision, call) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const found = new Map<CallDecision, Known>();
  for (const { decision, call } of pairs) {
    if (!found.has(decision) && ![...found.values()].includes(call)) found.set(decision, call);
  }
  const left = known.filter((call) => ![...found.values()].includes(call));
  return decisions.map((decision) => ({
    decision,
    known: found.get(decision) ?? null,
    duplicates: left.filter((call) => isAbsorbed(decision, call)),
  }));
}

function likeness(decision: CallDecision, call: KnownCall): number {
  if (decision.kind !== call.kind) return 0;
  const shared = decision.files.filter((file) => call.files.includes(file)).length;
  if (shared === 0) return 0;
  const sameEdition = decision.edition !== null && decision.edition === call.edition;
  return shared + (sameEdition ? 1000 : 0) + (decision.closesAt === call.closesAt ? 100 : 0);
}

/** All that made it now speaks of the other; one of another edition is a call of its own. */
function isAbsorbed(decision: CallDecision, call: KnownCall): boolean {
  return (
    decision.kind === call.kind &&
    (call.edition === null || call.edition === decision.edition) &&
    call.files.every((file) => decision.files.includes(file))
  );
}
