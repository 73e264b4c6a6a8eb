import { oneLine } from '../read/text';
import { replaceSpans, wordsOfLinks } from './markup';

/** Where one block of Markdown or HTML ends and another begins. */
const BLOCK_TAG = /<\/?(?:p|div|h[1-6]|li|ul|ol|br|hr|table|tr|td|th|blockquote|section|figure)\b/gi;
const HEADING_LINE = /^(#{1,6} .*)\n/gm;
const BLOCK_BREAK = /\n\s*\n|\n(?=\s*(?:[-*+•]|\d+[.)]|#{1,6}|\|)\s)/;
/** The line before a quotation, and what marks each of its lines. */
const BEFORE_QUOTATION = /^(?! {0,3}>).*\n(?= {0,3}> )/gm;
const QUOTATION = /^ {0,3}(?:> ?)+/gm;

const COMMENT = /<!--/g;
const TAG = /<(?=[^>])/g;
const KRAMDOWN = /\{:/g;

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

/**
 * A full stop ends a sentence if a capital follows; that in "n. 6", "18.03.2022" or "5 p.m. PT" does not. The pattern begins with
 * the space, so that what comes before is looked at only where there is a space.
 */
const SENTENCE_END = /\s(?<=[^\s.][.!?…]["»)\]]*\s)(?<!\b[ap]\.m\.\s)(?=["«(]?\s*\p{Lu})|;\s/u;

/**
 * The sentences of a Markdown text with HTML in it, as a reader sees them: no marks, no tags, no link targets, one line
 * each.
 */
export function sentencesOf(markdown: string): string[] {
  return blocksOf(markdown).flatMap(sentencesIn);
}

/** The paragraphs, headings and items of a text, with their marks and without tags. */
export function blocksOf(markdown: string): string[] {
  const shown = replaceSpans(markdown, COMMENT, '-->', '');
  return (
    withoutTags(replaceSpans(shown, BLOCK_TAG, '>', '\n\n'))
      // A heading is a block of its own, with or without an empty line below it.
      .replace(HEADING_LINE, '$1\n\n')
      .replace(BEFORE_QUOTATION, '$&\n')
      .replace(QUOTATION, '')
      .split(BLOCK_BREAK)
  );
}

/** The sentences of a block. */
export function sentencesIn(block: string): string[] {
  return oneLine(withoutMarks(block))
    .split(SENTENCE_END)
    .filter((sentence) => sentence !== '');
}

/** A tag ends on the line on which it begins. So "a < b" is not one. */
function withoutTags(html: string): string {
  return html
    .split('\n')
    .map((line) => replaceSpans(line, TAG, '>', ''))
    .join('\n');
}

function withoutMarks(block: string): string {
  return wordsOfLinks(replaceSpans(block, KRAMDOWN, '}', ''))
    .replace(/^\s*(?:[-*+•]|\d+[.)]|#{1,6})\s+/, '')
    .replace(/(\*\*\*|\*\*|\*|__|`)/g, '')
    .replace(/&(?:#(\d+)|([a-z]+));/gi, (match, code?: string, name?: string) =>
      code ? characterOf(Number(code), match) : (ENTITIES[name!.toLowerCase()] ?? match)
    );
}

/** A code that is not a Unicode character stays as it is written. */
function characterOf(code: number, written: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/** The form on which patterns are matched: straight apostrophes, plain hyphens, `23 h 59` as `23h59`. */
export function forPatterns(sentence: string): string {
  if (!/[’ʼ`´‐‑\d]/.test(sentence)) return sentence;
  return sentence
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\b(\d{1,2})\s?h(?:eures?)?(?:\s?(\d{2}))?\b/gi, '$1h$2');
}

/**
 * How many characters of a sentence are quoted. One without a full stop may be a whole document; then the part around
 * the place is quoted.
 */
const QUOTED = 1000;

/**
 * A sentence as evidence quotes it.
 *
 * @param plain the sentence in the form of `forPatterns`
 * @param place the place in `plain` that it is quoted for
 */
export function quote(sentence: string, plain: string, place?: { from: number }): string {
  if (sentence.length <= QUOTED) return sentence;
  const from = Math.max(0, (place?.from ?? 0) - QUOTED / 2);
  const [before, after] = [from > 0 ? '…' : '', from + QUOTED < plain.length ? '…' : ''];
  return `${before}${plain.slice(from, from + QUOTED)}${after}`;
}
