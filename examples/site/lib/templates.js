import path from 'node:path';
import nunjucks from 'nunjucks';

import { addressOf } from './addresses.js';
import { beginText, dayText, endText, eventDates, stepDates } from './dates.js';
import { describeDocument } from './documents.js';
import { plainText, render, renderInline } from './markdown.js';
import { mediaAddress } from './media.js';
import { inEachLanguage } from './pages.js';
import { cms, LOCALES, ROOT, site } from './settings.js';
import { texts } from './texts.js';

/** What pages show of the site itself. It is the same in all pages and builds: whatever can change belongs to the page. */
const siteData = { cms, address: site, language: LOCALES[0], ...inEachLanguage };

/**
 * The templates, for builds and previews.
 *
 * @param {(file: object) => string} fileAddress the address of a file of the CMS
 */
export function templates(fileAddress = mediaAddress) {
  const environment = new nunjucks.Environment(
    new nunjucks.FileSystemLoader(path.join(ROOT, 'src', '_includes')),
    { autoescape: true }
  );
  const filters = {
    markdown: render,
    markdownInline: renderInline,
    plain: plainText,
    address: (written) => addressOf(written),
    file: fileAddress,
    document: (document, locale) => describeDocument(document, fileAddress, locale),
    day: dayText,
    dates: eventDates,
    begin: beginText,
    end: endText,
    stepDates,
    // In a script element, `<` could begin the closing tag.
    json: (value) => JSON.stringify(value).replaceAll('<', '\\u003c'),
  };
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  return environment;
}

/**
 * A page as HTML. Its template gets the page, the texts of its language and the constants of the site, and nothing else.
 *
 * @param {ReturnType<typeof templates>} environment
 */
export function renderPage(environment, page) {
  const page_ = { ...page, t: texts[page.locale] };
  return environment.render(`kinds/${page.kind}.njk`, { site: siteData, page_ });
}
