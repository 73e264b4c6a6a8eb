import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';
import * as pagefind from 'pagefind';

import { addressOf } from './lib/addresses.js';
import { readContent } from './lib/content.js';
import { beginText, dayText, endText, eventDates, instantText, stepDates } from './lib/dates.js';
import { describeDocument } from './lib/documents.js';
import { plainText, render, renderInline } from './lib/markdown.js';
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
  config.addFilter('plain', plainText);
  config.addFilter('address', (written) => addressOf(written));
  config.addFilter('file', (file) => media.addressOf(file));
  config.addFilter('document', (document, locale) =>
    describeDocument(document, (file) => media.addressOf(file), locale)
  );
  config.addFilter('day', dayText);
  config.addFilter('instant', instantText);
  config.addFilter('dates', eventDates);
  config.addFilter('begin', beginText);
  config.addFilter('end', endText);
  config.addFilter('stepDates', stepDates);
  // In a script element, `<` could begin the closing tag.
  config.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'));
  config.addPassthroughCopy({ 'src/assets/card.png': 'assets/card.png' });
  config.on('eleventy.after', async ({ directories }) => {
    const { output } = directories;
    await Promise.all([writeAssets(output), media.copyTo(output), writeSearchIndex(output)]);
  });
  return {
    dir: { input: 'src', includes: '_includes' },
    templateFormats: ['njk'],
    htmlTemplateEngine: 'njk',
  };
}

/**
 * Puts the parts of the design system that pages use into one file, with its icons. We may not distribute its fonts. The
 * script is that of the search.
 */
async function writeAssets(output) {
  const names = ['site.css', 'search.js'];
  const folder = path.join(output, 'assets');
  await bundle({
    entryPoints: names.map((name) => path.join(ROOT, 'src', 'assets', name)),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.svg': 'file' },
    external: ['*.woff', '*.woff2', '/pagefind/*'],
    logLevel: 'error',
  });
  await compress(names.map((name) => path.join(folder, name)));
}

/** Beside each file, for browsers on slow lines. */
function compress(files) {
  const writing = files.map(async (file) =>
    writeFile(`${file}.gz`, await promisify(gzip)(await readFile(file)))
  );
  return Promise.all(writing);
}

/**
 * Writes the index that the search page reads, in parts: a browser loads those with the words it looks for.
 *
 * @throws Error with the first thing that was wrong
 */
async function writeSearchIndex(output) {
  const { index } = await pagefind.createIndex();
  const { errors: unread } = await index.addDirectory({ path: output });
  const { errors: unwritten } = await index.writeFiles({ outputPath: path.join(output, 'pagefind') });
  await pagefind.close();
  const [error] = [...unread, ...unwritten];
  if (error) throw new Error(`The search index could not be made: ${error}`);
}
