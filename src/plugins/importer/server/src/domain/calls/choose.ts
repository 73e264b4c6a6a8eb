import type { Days } from './days';

/** What a statement may belong to. */
export interface Candidate {
  name: string | null;
  edition: string | null;
  /** Keys of the days on which it opens and closes. */
  days: Set<string>;
}

/**
 * The one of several candidates that a statement belongs to. Those without a name cannot be told apart, so the first is
 * taken. Between names, and between the editions of a name, only a shared day decides.
 *
 * @returns null without candidates; 'unclear' if nothing decides
 */
export function choose<T extends Candidate>(candidates: T[], days: Days): T | null | 'unclear' {
  if (!differ(candidates)) return candidates[0] ?? null;
  const sharing = sharingDay(sharingDay(candidates, days.closing), days.opening);
  return differ(sharing) ? 'unclear' : sharing[0];
}

function differ(candidates: Candidate[]): boolean {
  const calls = candidates.map(({ name, edition }) => (name === null ? '' : `${name} ${edition}`));
  return new Set(calls).size > 1;
}

/** The candidates that share one of the days; all of them if none does. */
function sharingDay<T extends Candidate>(candidates: T[], keys: string[]): T[] {
  const sharing = candidates.filter(({ days }) => keys.some((key) => days.has(key)));
  return sharing.length > 0 ? sharing : candidates;
}
