/** What `If-Match` asks for: any version that there is, or one of these. */
export type IfMatch = '*' | string[];

const TAG = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g;
/** Stands for a tag while a list is checked; no header can contain it. */
const A_TAG = '\0';

/**
 * Reads the header by RFC 9110, section 13.1.1. The comparison is strong: a weak tag is well-formed, and no version's.
 *
 * @returns null if it is malformed
 */
export function readIfMatch(header: string): IfMatch | null {
  if (header.trim() === '*') return '*';
  const tags: string[] = [];
  const rest = header.replace(TAG, (_tag, weak: string | undefined, opaque: string) => {
    if (weak === undefined) tags.push(opaque);
    return A_TAG;
  });
  const items = rest.split(',').flatMap((item) => item.trim() || []);
  return items.length > 0 && items.every((item) => item === A_TAG) ? tags : null;
}

/**
 * Whether the precondition holds for what a write would overwrite.
 *
 * @param present the newest version in each locale that is written; none if there is nothing to overwrite
 */
export function isMatched(asked: IfMatch, present: string[]): boolean {
  return present.length > 0 && (asked === '*' || present.every((version) => asked.includes(version)));
}
