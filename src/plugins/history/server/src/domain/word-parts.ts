import { diffWordsWithSpace } from 'diff';

export interface TextPart {
  text: string;
  mark: 'added' | 'removed' | 'same';
}

/** ms, and words: texts that share little take long to compare, and the result would help nobody. */
const LONGEST = { timeout: 500, maxEditLength: 2000 };

/** How words of a text were replaced by others. Texts that have almost nothing in common are replaced as a whole. */
export function wordParts(before: string, after: string): TextPart[] {
  const changes = diffWordsWithSpace(before, after, LONGEST);
  if (changes === undefined) {
    return [
      { text: before, mark: 'removed' },
      { text: after, mark: 'added' },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    mark: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
