import { say, type Message } from './messages/say';

/** How a document's name may end. */
export const EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'txt', 'html'];

const KB = 1024;

/** What one request may bring. A dry run holds its transaction for as long as all of it takes. */
export const LIMITS = { documents: 200, documentKB: 1024, totalKB: 20 * 1024 };

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
  const large = offered.find(({ size }) => size > LIMITS.documentKB * KB);
  if (large) {
    const { path, size } = large;
    return say('document-too-large', { path, size: Math.ceil(size / KB), limit: LIMITS.documentKB });
  }
  const total = offered.reduce((sum, { size }) => sum + size, 0);
  if (total <= LIMITS.totalKB * KB) return null;
  return say('documents-too-large', { size: Math.ceil(total / KB), limit: LIMITS.totalKB });
}
