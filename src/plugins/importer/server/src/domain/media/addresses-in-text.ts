/** An address in a text: where it stands, and whether it is that of a picture. */
export interface TextAddress {
  start: number;
  end: number;
  address: string;
  isImage: boolean;
}

/** Markdown's images, links and link definitions; HTML's attributes. Each is linear in the text's length. */
const PATTERNS: { pattern: RegExp; isImage: boolean }[] = [
  {
    pattern:
      /!\[(?:[^[\]\n]|\[[^\]\n]{0,500}\]){0,2000}\]\(\s{0,10}<?(?<address>[^()\s<>"']+(?:\([^()\s]*\)[^()\s<>"']*)?)/dg,
    isImage: true,
  },
  {
    pattern:
      /(?<!!)\[(?:[^[\]\n]|\[[^\]\n]{0,500}\]|!\[[^\]\n]{0,500}\]\([^()\n]{0,1000}\)){0,2000}\]\(\s{0,10}<?(?<address>[^()\s<>"']+)/dg,
    isImage: false,
  },
  { pattern: /^ {0,3}\[[^\]\n]{1,500}\]:[ \t]{0,10}<?(?<address>[^\s<>]+)/dgm, isImage: false },
  { pattern: /\bsrc\s{0,5}=\s{0,5}["'](?<address>[^"'\n]{1,2000})["']/dg, isImage: true },
  { pattern: /\bhref\s{0,5}=\s{0,5}["'](?<address>[^"'\n]{1,2000})["']/dg, isImage: false },
];

/** The addresses in Markdown or HTML, in their order. */
export function addressesIn(text: string): TextAddress[] {
  const found = PATTERNS.flatMap(({ pattern, isImage }) =>
    [...text.matchAll(pattern)].map((match): TextAddress => {
      const [start, end] = match.indices!.groups!.address;
      return { start, end, address: match.groups!.address, isImage };
    })
  );
  const byStart = new Map(found.map((one) => [one.start, one]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** The text with other addresses; an address for which there is no other one stays. */
export function withAddresses(text: string, others: ReadonlyMap<string, string>): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end, address } of addressesIn(text)) {
    const other = others.get(address);
    if (other === undefined) continue;
    parts.push(text.slice(from, start), other);
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}
