import { BrokenDocument } from '../problems';
import { parseFrontMatter, type FrontMatter } from './front-matter';

export interface SourceDocument extends FrontMatter {
  /** Everything after the front matter, unchanged except for its line endings and outer blank lines. */
  body: string;
}

const OPENING = /^---[ \t]*\n/;
const DELIMITER = '\n---';
const CLOSING = /\n---[ \t]*(?:\n|$)/;

/**
 * Splits a document into its front matter and its body.
 *
 * @param text the whole file; a byte order mark and Windows line endings are removed
 * @throws BrokenDocument if there is no front matter, or it cannot be read
 */
export function readDocument(text: string): SourceDocument {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [opening] = OPENING.exec(normal) ?? [];
  if (!opening) throw new BrokenDocument('no-front-matter', {}, 1);
  if (!CLOSING.test(normal)) throw new BrokenDocument('front-matter-without-end', {}, 1);
  const end = normal.indexOf(DELIMITER, opening.length - 1);
  const body = normal.slice(end + DELIMITER.length);
  return {
    ...parseFrontMatter(normal.slice(opening.length, end)),
    body: body.replace(/^(?:[ \t]*\n)+/, '').trimEnd(),
  };
}
