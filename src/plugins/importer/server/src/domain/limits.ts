import { say, type Message } from './messages/say';

/** How a document's name may end. */
export const EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'txt', 'html'];

const KB = 1024;
const MB = 1024 * KB;

/**
 * What an import takes: the admin's page, its routes and the command line alike, but for the first and third, which are of
 * one request. docs/guides/import-documents.md says them to their readers.
 */
export const LIMITS = {
  /** Documents of one request. A dry run holds its transaction for as long as all of it takes. */
  documents: 200,
  /** Bytes of a document. */
  documentBytes: MB,
  /** Bytes of the documents of one request. */
  totalBytes: 20 * MB,
  /** Characters of front matter; what its anchors repeat counts. */
  frontMatterLength: 256 * KB,
  /** What YAML takes front matter apart into: keys, values, signs, indents, line ends. Some eight for each key. */
  frontMatterTokens: 50_000,
  /** How deep lists and mappings of front matter are nested. */
  frontMatterDepth: 30,
  /** Items of one list, and so rows of one component: each costs several statements. */
  items: 100,
  /** Entries that one document has beside its own: calls, tags and press contacts. Each takes some 50 ms to publish. */
  entries: 50,
  /** Dates that sentences about calls, or about registering, give in one document. Reading one takes some 0.2 ms. */
  dates: 500,
  /** How long the text of one document may be read (ms), in a thread that is ended then. */
  readingTime: 5_000,
};

/** A document as it is offered; `size` in bytes. */
export interface Offered {
  path: string;
  size: number;
}

export function isDocument(path: string): boolean {
  return EXTENSIONS.includes(path.split('.').at(-1)!.toLowerCase());
}

/** Why documents cannot be imported in one request; `null` when they can. */
export function problemWith(offered: Offered[]): Message | null {
  if (offered.length === 0) return say('no-document');
  if (offered.length > LIMITS.documents) {
    return say('too-many-documents', { count: offered.length, limit: LIMITS.documents });
  }
  return problemWithOne(offered) ?? problemWithSize(offered);
}

function problemWithOne(offered: Offered[]): Message | null {
  const paths = new Set<string>();
  for (const { path } of offered) {
    if (!isPath(path)) return say('unknown-path', { path });
    if (!isDocument(path)) return say('not-a-document', { path, extensions: `.${EXTENSIONS.join(', .')}` });
    if (paths.has(path)) return say('same-path', { path });
    paths.add(path);
  }
  return null;
}

/** Nothing is ever opened by it, but it is kept and shown. */
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

/** Sizes (bytes) as they are said: one that is over its limit is never said to be it. */
export function inKB(size: number, limit: number) {
  return { size: Math.ceil(size / KB), limit: limit / KB };
}
