import type { Code } from '../messages/say';
import type { Evidence } from '../model';
import type { Claim } from './claims';
import type { CallGroup } from './group';

/** Why somebody has to check a call before the public sees it. */
export interface Unchecked {
  code: Code;
  /** The dates that are in doubt, or missing. */
  attributes: ('opensAt' | 'closesAt')[];
  file: string;
  sentence: string;
}

interface Dates {
  openings: Claim[];
  opening: Claim | undefined;
  closings: Claim[];
  closing: Claim | undefined;
}

/**
 * What has to be checked of a call that a published document mentions. Nothing, if a published document is the call
 * itself, or if published documents give its opening and its closing in words of opening and closing.
 */
export function uncheckedIn(group: CallGroup, dates: Dates): Unchecked | null {
  const { openings, opening, closings, closing } = dates;
  if (group.some(({ isEntry, published }) => isEntry && published)) return null;
  const attributes: Unchecked['attributes'] = [];
  if (!isCertain(opening, openings)) attributes.push('opensAt');
  if (!isCertain(closing, closings)) attributes.push('closesAt');
  if (attributes.length === 0) return null;
  const { code, evidence } = reasonFor(group, dates, attributes);
  return { code, attributes, file: evidence.file, sentence: evidence.sentence };
}

/** Whether a published document says the chosen date in words, which need not be the one that was chosen. */
function isCertain(chosen: Claim | undefined, claims: Claim[]): boolean {
  return claims.some(({ at, inWords, evidence }) => at === chosen?.at && inWords && evidence.published);
}

function reasonFor(
  group: CallGroup,
  { opening, closing }: Dates,
  [first]: Unchecked['attributes']
): { code: Code; evidence: Evidence } {
  // Without a closing it is a call only if somebody says that it is rolling.
  if (!closing) return { code: 'call-rolling', evidence: group.find(({ rolling }) => rolling)! };
  if (!opening) return { code: 'call-opening-missing', evidence: closing.evidence };
  const isRange = opening.evidence === closing.evidence && !opening.inWords && !closing.inWords;
  if (isRange) return { code: 'call-only-range', evidence: closing.evidence };
  return { code: 'call-date-in-doubt', evidence: (first === 'opensAt' ? opening : closing).evidence };
}
