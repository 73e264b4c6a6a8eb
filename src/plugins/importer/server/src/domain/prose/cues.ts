import type { Language } from './language';
import type { CueRole } from './words';

/** A word in a sentence that says something of a date, or of the call. */
export interface CueMark {
  role: CueRole;
  /** Whether it says it only of a date that follows at once. */
  isTight: boolean;
  from: number;
  to: number;
}

/** What strikes out a date: `~~15 mai~~`. */
const STRUCK = /~~(?=[^~\n]{1,200}~~)/g;

/** The cues of a sentence in the order of the text. */
export function cuesOf(sentence: string, { cues }: Language): CueMark[] {
  const found = cues.flatMap(({ role, pattern, isTight }) =>
    [...sentence.matchAll(pattern)].map((match) => ({
      role,
      isTight,
      from: match.index,
      to: match.index + match[0].length,
    }))
  );
  const struck = [...sentence.matchAll(STRUCK)]
    .filter((_, index) => index % 2 === 0)
    .map(({ index }) => ({ role: 'former' as const, isTight: false, from: index, to: index + 2 }));
  return [...found, ...struck].sort((a, b) => a.from - b.from || b.to - a.to);
}
