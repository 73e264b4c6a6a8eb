import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';

import { copyMedia } from './lib/media.js';
import { keepState, planBuild, takePages } from './lib/plan.js';
import { given, ROOT } from './lib/settings.js';
import { siteData, templates, withTexts } from './lib/templates.js';

/** @param {import('@11ty/eleventy').UserConfig} config */
export default function configure(config) {
  const planning = planBuild(given);
  // Eleventy waits for it later, and reports its failure.
  planning.catch(() => undefined);
  config.setLibrary('njk', templates());
  config.addGlobalData('site', siteData);
  config.addGlobalData('build', async () => {
    const { changed, ...plan } = await planning;
    return { ...plan, pages: changed.map(withTexts) };
  });
  config.addPassthroughCopy({ 'src/assets/card.png': 'assets/card.png' });
  config.on('eleventy.after', async ({ directories: { output } }) => finish(path.resolve(output)));
  return {
    dir: { input: 'src', includes: '_includes' },
    templateFormats: ['njk'],
    htmlTemplateEngine: 'njk',
  };

  async function finish(output) {
    const { same, state } = await planning;
    takePages(same, given.last, output);
    const files = Object.assign({}, ...Object.values(state.pages).map((page) => page.files));
    await Promise.all([writeAssets(output), copyMedia(files, output, given.last), keepState(output, state)]);
  }
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
