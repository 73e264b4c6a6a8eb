import { countsFor, type Claim } from './claims';
import { firstOfEachDay } from './days';
import type { CallGroup } from './group';

/** A closing that was replaced by a later one. Instants are UTC, ISO 8601. */
export interface Extension {
  from: string;
  to: string;
  /** The date of the first document that says it; null if none of them has a date. */
  announcedAt: string | null;
  file: string;
}

/**
 * The extensions that led to a closing, oldest first.
 *
 * @param zone IANA zone: documents name the same day with and without its hour
 */
export function extensionsOf(group: CallGroup, closing: Claim, zone: string): Extension[] {
  const believed = group.filter((evidence) => countsFor(evidence, closing.evidence));
  const before = believed.flatMap(({ formerly }) => formerly).filter((at) => at < closing.at);
  const closings = [...firstOfEachDay(before, zone), closing.at];
  return closings.slice(0, -1).map((from, index) => {
    const { documentDate, file } = firstThatSays(believed, from);
    return { from, to: closings[index + 1], announcedAt: documentDate, file };
  });
}

function firstThatSays(group: CallGroup, from: string): CallGroup[number] {
  const saying = group.filter(({ formerly }) => formerly.includes(from));
  const dated = saying.filter(({ documentDate }) => documentDate !== null);
  return dated.reduce(
    (first, one) => (one.documentDate! < first.documentDate! ? one : first),
    dated[0] ?? saying[0]
  );
}
