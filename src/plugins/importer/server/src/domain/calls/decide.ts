import type { Code } from '../messages/say';
import {
  because,
  type Contradiction,
  type DateClaim,
  type Evidence,
  type Reason,
  type Assertion,
} from '../model';
import { editionOf, type CallGroup } from './group';
import { titleOfCall } from './title';

/** The call that follows from a group of evidence. */
export interface CallDecision {
  kind: Evidence['kind'];
  edition: string | null;
  title: string;
  opensAt: string | null;
  /** Null if no document says it. Then no call is written, because only a rolling one has no end. */
  closesAt: string | null;
  /** Whether a published document mentions it. */
  published: boolean;
  files: string[];
  /** Those of them that are calls themselves: their entry is the call, and nothing else is written of it. */
  entryFiles: string[];
  contradictions: Contradiction[];
}

interface Claim extends DateClaim {
  evidence: Evidence;
  /** Its weight by each of the `RULES`. */
  ranks: (string | number)[];
}

const PROLONGATION = /prolong|repouss|reporté/i;

/** Which of two claims weighs more, and why. The rules are tried in turn; one that sees no difference passes. */
const RULES: { reason: Code; rank: (claim: Omit<Claim, 'ranks'>) => string | number }[] = [
  { reason: 'entry-outranks', rank: ({ evidence }) => Number(evidence.isEntry === true) },
  { reason: 'draft-loses', rank: ({ evidence }) => Number(evidence.published) },
  { reason: 'today-loses', rank: ({ relative }) => Number(!relative) },
  {
    reason: 'prolonged',
    rank: ({ evidence }) => Number(PROLONGATION.test(evidence.sentence)),
  },
  { reason: 'earlier-document-loses', rank: ({ evidence }) => evidence.documentDate ?? '' },
];
const LAST_RULE: Code = 'later-statement-loses';

/**
 * Chooses the dates of a call and lists what disagrees.
 *
 * @param zone IANA zone in which the year of a call without an edition is read for its title
 */
export function decideCall(group: CallGroup, zone: string): CallDecision {
  const closings = claimsOf(group, 'closes');
  const closing = first(closings);
  const closesAt = closing?.at ?? null;
  const openings = claimsOf(group, 'opens');
  const opening = first(openings.filter(({ at }) => closesAt === null || at < closesAt));
  const kind = group[0].kind;
  const edition = editionOf(group);
  const title = titleOfCall({ kind, edition, at: closesAt ?? (opening as Claim).at, zone });
  return {
    kind,
    edition,
    title,
    opensAt: opening?.at ?? null,
    closesAt,
    published: group.some(({ published }) => published),
    files: [...new Set(group.map(({ file }) => file))],
    entryFiles: [...new Set(group.filter(({ isEntry }) => isEntry).map(({ file }) => file))],
    contradictions: [
      ...contradiction(title, 'opensAt', opening ?? first(openings), openings, closesAt),
      ...contradiction(title, 'closesAt', closing, closings, null),
    ],
  };
}

function claimsOf(group: CallGroup, role: 'opens' | 'closes'): Claim[] {
  return group.flatMap((evidence) => {
    const claim = evidence[role];
    return claim ? [withRanks({ ...claim, evidence })] : [];
  });
}

/** The claim that weighs most; of equal ones the one that comes first. */
function first(claims: Claim[]): Claim | undefined {
  const [head, ...others] = claims;
  return others.reduce((best, claim) => (byWeight(best, claim) > 0 ? claim : best), head);
}

/** Orders the claim that weighs more before the other. */
function byWeight(a: Claim, b: Claim): number {
  const rule = decidingRule(a, b);
  if (rule < 0) return 0;
  return a.ranks[rule] > b.ranks[rule] ? -1 : 1;
}

function withRanks(claim: Omit<Claim, 'ranks'>): Claim {
  return { ...claim, ranks: RULES.map(({ rank }) => rank(claim)) };
}

/** The index of the first rule that sees a difference; -1 if none does. */
function decidingRule(a: Claim, b: Claim): number {
  return a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
}

function contradiction(
  call: string,
  attribute: string,
  chosen: Claim | undefined,
  claims: Claim[],
  closesAt: string | null
): Contradiction[] {
  const rejected = claims
    .filter((claim) => chosen && claim.at !== chosen.at)
    .sort(byWeight)
    .map((claim) => ({ ...statement(claim), ...reasonAgainst(claim, chosen as Claim, closesAt) }));
  return chosen && rejected.length > 0 ? [{ call, attribute, chosen: statement(chosen), rejected }] : [];
}

function reasonAgainst(claim: Claim, chosen: Claim, closesAt: string | null): Reason {
  if (closesAt !== null && claim.at >= closesAt) return because('not-before-closing', { closesAt });
  return because(RULES[decidingRule(claim, chosen)]?.reason ?? LAST_RULE);
}

function statement({ at, evidence }: Claim): Assertion {
  return { value: at, file: evidence.file, sentence: evidence.sentence };
}
