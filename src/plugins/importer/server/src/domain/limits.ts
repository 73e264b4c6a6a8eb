import { say, type Message } from './messages/say';

/** The extensions of documents. */
export const EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'txt', 'html'];

/** The extensions of files that hold data without a text below it. A mapping says which of them are documents. */
export const DATA_EXTENSIONS = ['csv', 'json', 'toml', 'yaml', 'yml'];

/** The name of a mapping that lies beside the documents. */
export const MAPPING_FILE = 'guichet-import.yml';

const KB = 1024;
const MB = 1024 * KB;

/**
 * What an import accepts: on the admin's page, in its routes and on the command line, except for the first and the
 * third, which apply to a request. docs/guides/import-documents.md tells readers about them.
 */
export const LIMITS = {
  /** Documents in one request. A dry run holds its transaction until all of them are done. */
  documents: 200,
  /** Bytes of a document. */
  documentBytes: MB,
  /** Bytes of all documents in one request. */
  totalBytes: 20 * MB,
  /** Bytes of all files that go along with the documents of one request. */
  mediaBytes: 100 * MB,
  /** Characters of front matter, including what its anchors repeat. */
  frontMatterLength: 256 * KB,
  /** YAML's tokens in front matter: keys, values, punctuation, indents, line ends. About eight for each key. */
  frontMatterTokens: 50_000,
  /** How deeply lists and mappings of front matter may be nested. */
  frontMatterDepth: 30,
  /** Items in one list, and so rows of one component. Each costs several statements. */
  items: 100,
  /** Items of a list, or rows of a table, that are documents of one file. */
  parts: 1_000,
  /**
   * Entries that one document has besides its own: calls, tags and press contacts. Publishing each takes about 50 ms.
   */
  entries: 50,
  /** Dates that sentences about calls, or about registration, give in one document. Reading one takes about 0.2 ms. */
  dates: 500,
  /** How long reading the text of one document may take (ms). It runs in a thread that is ended then. */
  readingTime: 5_000,
};

/** A document before it is read; `size` in bytes. */
export interface Offered {
  path: string;
  size: number;
}

export function isDocument(path: string): boolean {
  return [...EXTENSIONS, ...DATA_EXTENSIONS].includes(path.split('.').at(-1)!.toLowerCase());
}

export function isMappingFile(path: string): boolean {
  return path.split('/').at(-1) === MAPPING_FILE;
}

/** Why documents cannot be imported in one request; `null` when they can. */
export function problemWith(offered: Offered[]): Message | null {
  if (offered.length === 0) return say('no-document');
  if (offered.length > LIMITS.documents) {
    return say('too-many-documents', { count: offered.length, limit: LIMITS.documents });
  }
  return problemWithOne(offered) ?? problemWithSize(offered);
}

/** Why files cannot go along with documents; `null` when they can. */
export function problemWithMedia(offered: Offered[]): Message | null {
  const unfit = offered.find(({ path }) => !isPath(path));
  if (unfit) return say('unknown-path', { path: unfit.path });
  const total = offered.reduce((sum, { size }) => sum + size, 0);
  return total > LIMITS.mediaBytes ? say('media-too-large', inKB(total, LIMITS.mediaBytes)) : null;
}

function problemWithOne(offered: Offered[]): Message | null {
  const paths = new Set<string>();
  for (const { path } of offered) {
    if (!isPath(path)) return say('unknown-path', { path });
    if (paths.has(path)) return say('same-path', { path });
    paths.add(path);
  }
  return null;
}

/** Nothing is ever opened by this path, but it is stored and shown. */
function isPath(path: string): boolean {
  return path.length <= 1000 && path.split('/').every((part) => part !== '' && !/^\.\.?$|\p{Cc}/u.test(part));
}

function problemWithSize(offered: Offered[]): Message | null {
  const large = offered.find(({ size }) => size > LIMITS.documentBytes);
  if (large)
    return say('document-too-large', { path: large.path, ...inKB(large.size, LIMITS.documentBytes) });
  const total = offered.reduce((sum, { size }) => sum + size, 0);
  return total > LIMITS.totalBytes ? say('documents-too-large', inKB(total, LIMITS.totalBytes)) : null;
}

/** Sizes (bytes) for a message. A size over its limit is never rounded to the limit. */
export function inKB(size: number, limit: number) {
  return { size: Math.ceil(size / KB), limit: limit / KB };
}
