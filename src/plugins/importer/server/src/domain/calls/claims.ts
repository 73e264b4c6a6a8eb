import type { Code } from '../messages/say';
import {
  because,
  type Assertion,
  type Contradiction,
  type DateClaim,
  type Evidence,
  type Reason,
} from '../model';
import { createDayOf } from './days';
import { justBefore } from '../dates/zone';

/** A date that evidence gives for a call, with its weight against others. */
export interface Claim extends DateClaim {
  evidence: Evidence;
  /** By each of the `RULES`. */
  ranks: (string | number)[];
}

type Unranked = Omit<Claim, 'ranks'> & { isReplaced: boolean };

/** Which of two claims weighs more, and why. The rules are tried in turn; one that sees no difference passes. */
const RULES: { reason: Code; rank: (claim: Unranked) => string | number }[] = [
  { reason: 'entry-outranks', rank: ({ evidence }) => Number(evidence.isEntry === true) },
  { reason: 'draft-loses', rank: ({ evidence }) => Number(evidence.published) },
  { reason: 'today-loses', rank: ({ relative }) => Number(!relative) },
  { reason: 'prolonged', rank: ({ isReplaced }) => Number(!isReplaced) },
  { reason: 'earlier-document-loses', rank: ({ evidence }) => evidence.documentDate ?? '' },
];
const LAST_RULE: Code = 'later-statement-loses';

export function openingsIn(group: Evidence[]): Claim[] {
  return claimsIn(group, 'opens', () => false);
}

/** @param zone IANA zone: an extension often names the day that it replaces without its hour */
export function closingsIn(group: Evidence[], zone: string): Claim[] {
  const dayOf = createDayOf(zone);
  const lastDay = (closing: string) => dayOf(justBefore(closing));
  const extensions = group
    .filter(({ formerly }) => formerly.length > 0)
    .map((evidence) => ({ evidence, days: new Set(evidence.formerly.map(lastDay)) }));
  return claimsIn(group, 'closes', ({ at }, evidence) =>
    extensions.some(
      (extension) =>
        extension.evidence.closes?.at !== at &&
        extension.days.has(lastDay(at)) &&
        countsFor(extension.evidence, evidence)
    )
  );
}

/** Whether what one document says counts for what another one says: a draft is not believed against what is public. */
export function countsFor(evidence: Evidence, other: Evidence): boolean {
  return evidence.published || !other.published;
}

function claimsIn(
  group: Evidence[],
  role: 'opens' | 'closes',
  isReplaced: (claim: DateClaim, evidence: Evidence) => boolean
): Claim[] {
  return group.flatMap((evidence) => {
    const claim = evidence[role];
    if (!claim) return [];
    const unranked = { ...claim, evidence, isReplaced: isReplaced(claim, evidence) };
    return [{ ...claim, evidence, ranks: RULES.map(({ rank }) => rank(unranked)) }];
  });
}

/** The claim that weighs most; of equal ones the one that comes first. */
export function weightiest(claims: Claim[]): Claim | undefined {
  const [head, ...others] = claims;
  return others.reduce((best, claim) => (byWeight(best, claim) > 0 ? claim : best), head);
}

/** Orders the claim that weighs more before the other. */
function byWeight(a: Claim, b: Claim): number {
  const rule = decidingRule(a, b);
  if (rule < 0) return 0;
  return a.ranks[rule] > b.ranks[rule] ? -1 : 1;
}

/** The index of the first rule that sees a difference; -1 if none does. */
function decidingRule(a: Claim, b: Claim): number {
  return a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
}

/**
 * What disagrees with the chosen claim.
 *
 * @param closesAt of an opening: the closing that it has to lie before
 */
export function contradiction(
  { call, attribute }: Pick<Contradiction, 'call' | 'attribute'>,
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
