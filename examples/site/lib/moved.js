import { LOCALES } from './settings.js';

/**
 * Where pages are now, by the paths that they had: from the old slugs of entries, and from their paths on a site that moved
 * in. A page of this site is never among the old ones.
 *
 * @param {Pick<import('./content.js').Content, 'redirects' | 'paths'>} content
 * @param {{ all: { url: string }[] }} pages
 * @returns {Record<string, string>} old paths in the form of `pathOf`
 */
export function movedPages({ redirects, paths }, { all }) {
  const urls = new Set(all.map(({ url }) => url));
  const taken = new Set([...urls].map(pathOf));
  const isMoved = ([from, to]) => urls.has(to) && !taken.has(from);
  const slugs = Object.fromEntries(redirects.flatMap(renamed).filter(isMoved));
  // A page may have been renamed since its old paths were read.
  const present = (url) => (urls.has(url) ? url : slugs[pathOf(url)]);
  const old = paths.map(({ path, ...entry }) => [path, urlsOf(entry).map(present).find(Boolean)]);
  return { ...Object.fromEntries(old.filter(isMoved)), ...slugs };
}

/**
 * The form in which the API has old paths: without percent-encoding, without `index.html` and the slash at the end.
 *
 * @param {string} url a path, as in a request; its query does not count
 */
export function pathOf(url) {
  let path = decoded(url.split(/[?#]/)[0]);
  for (let end; (end = ENDS.find((each) => path.endsWith(each)));) path = path.slice(0, -end.length);
  return path || '/';
}

const ENDS = ['/', '/index.html'];

/** One character of UTF-8, of one to four encoded octets; or one other octet; or a lone percent sign. */
const ENCODED =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[\da-f]{2}|%/gi;

/** A percent sign and octets that are not UTF-8 stay encoded. */
function decoded(text) {
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

/** The pairs of an old slug, in each language. */
function renamed({ type, from, to }) {
  const pairs = LOCALES.map((locale) => [
    urlsOf({ type, slug: from, locale }),
    urlsOf({ type, slug: to, locale }),
  ]);
  return pairs.flatMap(([old, present]) => old.map((url, index) => [pathOf(url), present[index]]));
}

/** The pages of an entry, the first one first. A tag has no page of its own, but chooses from lists. */
function urlsOf({ type, slug, locale }) {
  const folders = type === 'tags' ? ['agenda/tags', 'press-releases/tags'] : [type];
  return folders.map((folder) => `/${locale ?? LOCALES[0]}/${folder}/${slug}/`);
}
