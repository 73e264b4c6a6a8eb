import type { Evidence } from '../model';
import { decideCall, type CallDecision } from './decide';
import { groupEvidence } from './group';
import type { Unclear } from './testimonies';
import type { Place } from './title';

/** A statement that may be about any of several calls, by their titles. */
export interface UnclearStatement {
  file: string;
  sentence: string;
  calls: string[];
}

/** What follows from all that documents say about calls. */
export interface Calls {
  decisions: CallDecision[];
  unclear: UnclearStatement[];
}

/** Groups evidence by call, and decides each. The result does not depend on the order in which documents came. */
export function decideCalls(evidence: Evidence[], place: Place): Calls {
  const { groups, unclear } = groupEvidence(evidence, place.zone);
  const decisions = groups.map((group) => decideCall(group, place));
  const titles = new Map(
    groups.flatMap((group, index) => group.map((item) => [item, decisions[index].title] as const))
  );
  return { decisions, unclear: unclear.flatMap((one) => statementsOf(one, titles)) };
}

function statementsOf({ evidence, rivals }: Unclear, titles: Map<Evidence, string>): UnclearStatement[] {
  const calls = [...new Set(rivals.flatMap((rival) => titles.get(rival) ?? []))];
  return evidence.map(({ file, sentence }) => ({ file, sentence, calls }));
}
