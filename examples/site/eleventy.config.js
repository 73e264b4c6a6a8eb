import path from 'node:path';
import { build as bundle } from 'esbuild';

import { addressOf } from './lib/addresses.js';
import { readContent } from './lib/content.js';
import { dayText, eventDates, instantText } from './lib/dates.js';
import { render, renderInline } from './lib/markdown.js';
import { Media } from './lib/media.js';
import { movedPages, pagesOf } from './lib/pages.js';
import { cms, ROOT, site } from './lib/settings.js';

/** @param {import('@11ty/eleventy').UserConfig} config */
export default function configure(config) {
  const media = new Media();
  config.addGlobalData('site', async () => {
    const content = await readContent();
    const pages = pagesOf(content);
    return { ...content, cms, address: site, pages, moved: movedPages(content, pages) };
  });
  config.addFilter('markdown', render);
  config.addFilter('markdownInline', renderInline);
  config.addFilter('address', (written) => addressOf(written));
  config.addFilter('file', (file) => media.addressOf(file));
  config.addFilter('day', dayText);
  config.addFilter('instant', instantText);
  config.addFilter('dates', eventDates);
  // In a script element, `<` could begin the closing tag.
  config.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'));
  config.on('eleventy.after', async ({ directories }) => {
    await writeStyles(directories.output);
    await media.copyTo(directories.output);
  });
  return {
    dir: { input: 'src', includes: '_includes' },
    templateFormats: ['njk'],
    htmlTemplateEngine: 'njk',
  };
}

/**
 * Puts the parts of the design system that pages use into one file, with its icons. We may not distribute its fonts.
 */
function writeStyles(output) {
  return bundle({
    entryPoints: [path.join(ROOT, 'src', 'assets', 'site.css')],
    outdir: path.join(output, 'assets'),
    bundle: true,
    minify: true,
    loader: { '.svg': 'file' },
    external: ['*.woff', '*.woff2'],
    logLevel: 'error',
  });
}
