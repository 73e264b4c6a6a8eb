import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A file that cannot be read as a list of addresses. The message names the place and the remedy. */
export class UnreadableError extends Error {}

/** https://www.sitemaps.org/protocol.html. An empty list is read as an empty text. */
interface Sitemap {
  urlset?: { url?: { loc?: string }[] };
  sitemapindex?: { sitemap?: { loc?: string }[] };
}

const LISTS = ['url', 'sitemap'];

/** A host for lines that have none. */
const ANY_HOST = 'http://localhost';

/**
 * The addresses in a sitemap, in those that a sitemap index names (files beside it), or in a file with one address a line.
 *
 * @returns each path with its query, once, in the order of the file
 * @throws UnreadableError
 */
export async function readAddresses(file: string): Promise<string[]> {
  return [...new Set(await addressesIn(file, []))];
}

/** @param read the sitemap indexes that led here */
async function addressesIn(file: string, read: string[]): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new UnreadableError(`${file} cannot be read: ${error.message}`);
  });
  if (!text.trimStart().startsWith('<')) return addressesInLines(file, text);
  const { urlset, sitemapindex } = parse(file, text);
  if (urlset !== undefined) return locations(file, urlset.url).map((address) => pathIn(address, file));
  if (!sitemapindex)
    throw new UnreadableError(`${file} is no sitemap: its root must be urlset or sitemapindex`);
  const files = locations(file, sitemapindex.sitemap).map((address) => fileBeside(file, address));
  const again = files.find((each) => each === file || read.includes(each));
  if (again) throw new UnreadableError(`${file} names ${again}, which names it: leave one out`);
  const addresses: string[] = [];
  for (const each of files) addresses.push(...(await addressesIn(each, [...read, file])));
  return addresses;
}

function parse(file: string, text: string): Sitemap {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new UnreadableError(`${file}:${valid.err.line} is no XML: ${valid.err.msg}`);
  const parser = new XMLParser({
    removeNSPrefix: true,
    parseTagValue: false,
    isArray: (name) => LISTS.includes(name),
  });
  return parser.parse(text) as Sitemap;
}

function locations(file: string, entries: { loc?: string }[] = []): string[] {
  return entries.map(({ loc }, index) => {
    if (typeof loc === 'string' && loc !== '') return loc;
    throw new UnreadableError(`${file}: entry ${index + 1} has no loc: give it an address`);
  });
}

function fileBeside(file: string, address: string): string {
  return path.join(path.dirname(file), path.basename(pathIn(address, file).split('?')[0]));
}

function addressesInLines(file: string, text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), place: `${file}:${index + 1}` }));
  return lines.filter(({ line }) => line !== '').map(({ line, place }) => pathIn(line, place));
}

function pathIn(address: string, place: string): string {
  if (/^(https?:\/)?\//i.test(address) && URL.canParse(address, ANY_HOST)) {
    const { pathname, search } = new URL(address, ANY_HOST);
    return pathname + search;
  }
  throw new UnreadableError(`${place} has "${address}": write a URL, or a path that begins with "/"`);
}
