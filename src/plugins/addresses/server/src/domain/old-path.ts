/** Characters, after decoding. */
const LONGEST = 1000;

/** One character of UTF-8, of one to four encoded octets; or one other octet; or a lone percent sign. */
const ENCODED =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[\da-f]{2}|%/gi;

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

/** A percent sign and octets that are not UTF-8 stay encoded, so that what is read again stays the same. */
function decoded(text: string): string {
  const characters = text.normalize('NFC').replace(ENCODED, (octets) => {
    if (octets === '%' || octets === '%25') return '%25';
    try {
      return decodeURIComponent(octets);
    } catch {
      return octets.toUpperCase();
    }
  });
  return characters.normalize('NFC');
}
