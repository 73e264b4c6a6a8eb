/** Characters, after decoding. */
const LONGEST = 1000;

/** One or more encoded octets. They belong together: a letter may need several. */
const ENCODED = /(?:%[0-9a-f]{2})+/gi;

/** `/a/`, `/a/index.html` and `/a` are one page. Each step takes one slash, so that no text makes it slow. */
const END_OF_FOLDER = /(?:\/(?:index\.html)?)+$/;

/** What no path may hold, and the remedy. */
const PROBLEMS: [RegExp, string][] = [
  [/^(?!\/)/, 'does not begin with "/": write what follows the host'],
  [/[?#]/, 'holds a query or a fragment: leave "?" or "#" out, with what follows'],
  [/[\p{Cc}\p{Surrogate}]/u, 'holds a control character, or half of one: leave it out'],
  [/\/\.{1,2}(?:\/|$)/, 'holds "." or ".." between slashes: write where that leads'],
];

/** A path in the form in which it is stored and compared, or why it is none. */
export type OldPath = { path: string } | { problem: string };

/**
 * Reads the path of a page of an old site: percent-decoded, in NFC, without the slash at its end. `/Caf%C3%A9/`,
 * `/Café/index.html` and `/Café` are all `/Café`. The path of the home page is `/`.
 *
 * @param written as in a URL; its host, its query and its fragment are left out already
 */
export function readOldPath(written: string): OldPath {
  const path = decoded(written);
  const [, problem] = PROBLEMS.find(([holds]) => holds.test(path)) ?? [];
  if (problem !== undefined) return { problem };
  if (path.length > LONGEST) return { problem: `has ${path.length} characters: at most ${LONGEST} are kept` };
  return { path: path.replace(END_OF_FOLDER, '') || '/' };
}

/** Until nothing changes, so that what is read again stays the same. Octets that are not UTF-8 stay encoded. */
function decoded(text: string): string {
  const once = text.normalize('NFC').replace(ENCODED, (octets) => {
    try {
      return decodeURIComponent(octets);
    } catch {
      return octets.toUpperCase();
    }
  });
  return once === text ? text : decoded(once);
}
