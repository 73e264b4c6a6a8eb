/**
 * Whether `If-None-Match` names the representation that the client would get, so that it need not be sent.
 * RFC 9110, section 13.1.2: the comparison is weak; `*` matches any.
 */
export function isNoneMatched(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header === tag || header.trim() === '*') return true;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
