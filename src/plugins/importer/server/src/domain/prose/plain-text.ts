import { oneLine } from '../read/text';

/** Where one block of Markdown or HTML ends and another begins. */
const BLOCK_TAGS = /<\/?(?:p|div|h[1-6]|li|ul|ol|br|hr|table|tr|td|th|blockquote|section|figure)\b[^>]*>/gi;
const BLOCK_BREAK = /\n\s*\n|\n(?=\s*(?:[-*+•]|\d+[.)]|#{1,6}|\||>)\s)|(?<=^#{1,6} .*)\n/gm;

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  apos: "'",
  rsquo: '’',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
};

/** A full stop ends a sentence when a capital follows; one of "n. 6" or "18.03.2022" does not. */
const SENTENCE_END = /(?<=[^\s.][.!?…]["»)\]]*)\s+(?=["«(]?\s*\p{Lu})|;\s+/u;

/**
 * The sentences of a Markdown text with HTML in it, as a reader sees them: no marks, no tags, no link
 * targets, one line each.
 */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(BLOCK_TAGS, '\n\n')
    .replace(/<[^>\n]+>/g, '')
    .split(BLOCK_BREAK)
    .map((block) => oneLine(withoutMarks(block)))
    .flatMap((block) => block.split(SENTENCE_END))
    .filter((sentence) => sentence !== '');
}

function withoutMarks(block: string): string {
  return block
    .replace(/\{:[^}]*\}/g, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+•]|\d+[.)]|#{1,6}|>)\s+/, '')
    .replace(/(\*\*\*|\*\*|\*|__|`)/g, '')
    .replace(/&#(\d+);/g, (_match, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gi, (match, name: string) => ENTITIES[name.toLowerCase()] ?? match);
}

/** The form in which patterns are looked for: straight apostrophes, plain hyphens, `23 h 59` as `23h59`. */
export function forPatterns(sentence: string): string {
  return sentence
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\b(\d{1,2})\s?h(?:eures?)?(?:\s?(\d{2}))?\b/gi, '$1h$2');
}
