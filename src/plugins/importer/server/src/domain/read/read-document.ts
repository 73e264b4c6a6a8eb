import matter from 'gray-matter';

import { BrokenDocument } from '../problems';
import { parseFrontMatter, type FrontMatter } from './front-matter';

export interface SourceDocument extends FrontMatter {
  /** Everything after the front matter, as it was but for its line endings and outer blank lines. */
  body: string;
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /\n---[ \t]*(?:\n|$)/;

/**
 * Splits a document into its front matter and its body.
 *
 * @param text the whole file; a byte order mark and Windows line endings are taken off
 * @throws BrokenDocument when there is no front matter, or when it cannot be read
 */
export function readDocument(text: string): SourceDocument {
  const normal = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  refuseWithoutFrontMatter(normal);
  let frontMatter: FrontMatter = { data: {}, lineOf: () => undefined };
  const { content } = matter(normal, {
    language: 'yaml',
    engines: {
      yaml: {
        parse: (yaml: string) => {
          frontMatter = parseFrontMatter(yaml.replace(/^\n/, ''));
          return frontMatter.data;
        },
      },
    },
  });
  return { ...frontMatter, body: content.replace(/^(?:[ \t]*\n)+/, '').trimEnd() };
}

/** Also keeps out `---js`, which gray-matter would run as code. */
function refuseWithoutFrontMatter(text: string): void {
  if (!OPENING.test(text)) {
    throw new BrokenDocument('no-front-matter', {}, 1);
  }
  if (!CLOSING.test(text)) {
    throw new BrokenDocument('front-matter-without-end', {}, 1);
  }
}
