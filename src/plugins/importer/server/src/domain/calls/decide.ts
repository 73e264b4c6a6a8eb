import type { Contradiction, DateClaim, Evidence, Statement } from '../model';
import { editionOf, type CallGroup } from './group';
import { titleOfCall } from './title';

/** What a group of evidence makes of its call. */
export interface CallDecision {
  kind: Evidence['kind'];
  edition: string | null;
  title: string;
  opensAt: string | null;
  /** Null when no document says it: there is no call to write then, since only a rolling one has no end. */
  closesAt: string | null;
  /** A published document speaks of it. */
  published: boolean;
  files: string[];
  contradictions: Contradiction[];
}

interface Claim extends DateClaim {
  evidence: Evidence;
}

const PROLONGATION = /prolong|repouss|reporté/i;

/** Which of two claims is worth more, and why. Tried in turn; a rule that sees no difference passes. */
const RULES: { reason: string; rank: (claim: Claim) => string | number }[] = [
  { reason: 'a published document outranks a draft', rank: ({ evidence }) => Number(evidence.published) },
  { reason: 'a written date outranks "today"', rank: ({ relative }) => Number(!relative) },
  {
    reason: 'a prolongation outranks what it prolongs',
    rank: ({ evidence }) => Number(PROLONGATION.test(evidence.sentence)),
  },
  { reason: 'a later document outranks an earlier one', rank: ({ evidence }) => evidence.documentDate ?? '' },
];
const LAST_RULE = 'the first statement in the order of the files stands';

/**
 * Chooses the dates of a call and lists what disagrees.
 *
 * @param zone IANA zone in which the year of a call without an edition is read for its title
 */
export function decideCall(group: CallGroup, zone: string): CallDecision {
  const closings = ranked(group, 'closes');
  const closesAt = closings[0]?.at ?? null;
  const openings = ranked(group, 'opens');
  const possible = openings.filter(({ at }) => closesAt === null || at < closesAt);
  const opensAt = possible[0]?.at ?? null;
  const kind = group[0].kind;
  const edition = editionOf(group);
  const title = titleOfCall({ kind, edition, at: closesAt ?? (opensAt as string), zone });
  return {
    kind,
    edition,
    title,
    opensAt,
    closesAt,
    published: group.some(({ published }) => published),
    files: [...new Set(group.map(({ file }) => file))],
    contradictions: [
      ...contradiction(title, 'opensAt', possible[0] ?? openings[0], openings, closesAt),
      ...contradiction(title, 'closesAt', closings[0], closings, null),
    ],
  };
}

function ranked(group: CallGroup, role: 'opens' | 'closes'): Claim[] {
  const claims = group.flatMap((evidence) => {
    const claim = evidence[role];
    return claim ? [{ ...claim, evidence }] : [];
  });
  return claims.sort((a, b) => {
    const rule = RULES.find(({ rank }) => rank(a) !== rank(b));
    if (!rule) return 0;
    return rule.rank(a) > rule.rank(b) ? -1 : 1;
  });
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
    .map((claim) => ({ ...statement(claim), reason: reasonAgainst(claim, chosen as Claim, closesAt) }));
  return chosen && rejected.length > 0 ? [{ call, attribute, chosen: statement(chosen), rejected }] : [];
}

function reasonAgainst(claim: Claim, chosen: Claim, closesAt: string | null): string {
  if (closesAt !== null && claim.at >= closesAt) return `it does not lie before the closing (${closesAt})`;
  return RULES.find(({ rank }) => rank(claim) !== rank(chosen))?.reason ?? LAST_RULE;
}

function statement({ at, evidence }: Claim): Statement {
  return { value: at, file: evidence.file, sentence: evidence.sentence };
}
