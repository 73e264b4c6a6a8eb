import markdownIt from 'markdown-it';
import attributes from 'markdown-it-attrs';
import sanitize from 'sanitize-html';

import { addressOf } from './addresses.js';

// Documents from other sites contain HTML, and attributes after their links, in kramdown's syntax.
const markdown = markdownIt({ html: true }).use(attributes, { leftDelimiter: '{:', rightDelimiter: '}' });

const text = (tagName) => ({ tagName, attribs: {} });

/** A link that leads nowhere becomes its text. */
function link(_name, { href, title }) {
  const address = addressOf(href);
  return address ? { tagName: 'a', attribs: { href: address, ...(title && { title }) } } : text('span');
}

/** A picture on another site becomes a link to it, because pages load nothing from other hosts. */
function picture(_name, { src, alt }) {
  const address = addressOf(src);
  const words = alt || src;
  return address
    ? { tagName: 'a', attribs: { href: address }, text: words }
    : { ...text('span'), text: words };
}

const RULES = {
  allowedTags: [...sanitize.defaults.allowedTags.filter((tag) => tag !== 'h1'), 'del'],
  allowedAttributes: {
    a: ['href', 'title'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
  },
  transformTags: {
    a: link,
    img: picture,
    // The page's title is the only one.
    h1: 'h2',
  },
  // Their content is not text for readers.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript'],
};

/** A line that is one whole element, or a line break. kramdown ends the HTML there, CommonMark continues it. */
const ELEMENT = /^(<br\s*\/?>|<(\w+)[^>\n]*>.*<\/\2>)[ \t]*$/gm;

/**
 * An editor's Markdown as safe HTML: no scripts, no pictures from elsewhere.
 *
 * @param {string | null | undefined} source
 */
export function render(source) {
  return source ? sanitize(markdown.render(source.replaceAll(ELEMENT, '\n$1\n')), RULES) : '';
}

/** The same, inline. */
export function renderInline(source) {
  return source ? sanitize(markdown.renderInline(source), RULES) : '';
}

/** Its words alone, in one line. */
export function plainText(source) {
  const [{ children }] = markdown.parseInline(source ?? '', {});
  const words = children.map(({ type, content }) =>
    type === 'softbreak' ? ' ' : type === 'html_inline' ? '' : content
  );
  return words.join('').trim();
}
