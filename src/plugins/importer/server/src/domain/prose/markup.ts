/**
 * Replaces everything from an opening to the next closing. An opening without a closing stays.
 *
 * A regular expression for this (`<!--.*?-->`) reads on to the end of the text from each opening; this reads the text
 * once.
 *
 * @param opening with the flag `g`
 */
export function replaceSpans(text: string, opening: RegExp, closing: string, by: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let found = next(opening, text, 0); found; found = next(opening, text, done)) {
    const end = text.indexOf(closing, found.to);
    if (end < 0) break;
    parts.push(text.slice(done, found.from), by);
    done = end + closing.length;
  }
  return parts.join('') + text.slice(done);
}

function next(pattern: RegExp, text: string, from: number): { from: number; to: number } | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match && { from: match.index, to: pattern.lastIndex };
}

/** Replaces the links and images of a Markdown text by their words: `[words](target)` → `words`. */
export function wordsOfLinks(text: string): string {
  return unlink(unlink(text, '!['), '[');
}

/** The same as replacing `\[([^\]]*)\]\([^)]*\)` by `$1`, in one pass. */
function unlink(text: string, opening: '![' | '['): string {
  const parts: string[] = [];
  let done = 0;
  let from = text.indexOf(opening);
  while (from >= 0) {
    const middle = text.indexOf(']', from + opening.length);
    if (middle < 0) break;
    // Openings before this bracket do not belong to a link either.
    let next = middle + 1;
    if (text[next] === '(') {
      const end = text.indexOf(')', next + 1);
      if (end < 0) break;
      parts.push(text.slice(done, from), text.slice(from + opening.length, middle));
      next = done = end + 1;
    }
    from = text.indexOf(opening, next);
  }
  return parts.join('') + text.slice(done);
}
