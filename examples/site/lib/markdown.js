import markdownIt from 'markdown-it';
import attributes from 'markdown-it-attrs';
import sanitize from 'sanitize-html';

import { addressOf } from './addresses.js';

// Documents from other sites hold HTML, and attributes behind their links as kramdown writes them.
const markdown = markdownIt({ html: true }).use(attributes, { leftDelimiter: '{:', rightDelimiter: '}' });

const text = (tagName) => ({ tagName, attribs: {} });

/** A link that leads nowhere keeps its words. */
function link(_name, { href, title }) {
  const address = addressOf(href);
  return address ? { tagName: 'a', attribs: { href: address, ...(title && { title }) } } : text('span');
}

/** A picture of another site is a link to it: this one asks nobody else for anything. */
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
    // The title of the page is the only one.
    h1: 'h2',
  },
  // What is no text of a reader.
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript'],
};

/** A line that is one whole element, or a line break, with what kramdown ends there and CommonMark goes on with. */
const ELEMENT = /^(<br\s*\/?>|<(\w+)[^>\n]*>.*<\/\2>)[ \t]*$/gm;

/**
 * An editor's Markdown as HTML that a page can hold: no script, no address of a picture elsewhere.
 *
 * @param {string | null | undefined} source
 */
export function render(source) {
  return source ? sanitize(markdown.render(source.replaceAll(ELEMENT, '\n$1\n')), RULES) : '';
}

/** The same within a line. */
export function renderInline(source) {
  return source ? sanitize(markdown.renderInline(source), RULES) : '';
}
