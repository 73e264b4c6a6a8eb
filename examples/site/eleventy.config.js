import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';

import { copyMedia } from './lib/media.js';
import { keepState, planBuild, takePages } from './lib/plan.js';
import { given, ROOT, site } from './lib/settings.js';
import { renderPage, templates } from './lib/templates.js';

/** @param {import('@11ty/eleventy').UserConfig} config */
export default function configure(config) {
  const planning = planBuild(given);
  // Eleventy waits for it later, and reports its failure.
  planning.catch(() => undefined);
  const environment = templates();
  config.setLibrary('njk', environment);
  config.addFilter('rendered', (page) => renderPage(environment, page));
  config.addGlobalData('build', async () => {
    const { changed, ...plan } = await planning;
    return { ...plan, pages: changed, address: site };
  });
  config.addPassthroughCopy({ 'src/assets/card.png': 'assets/card.png' });
  config.on('eleventy.after', async ({ directories: { output } }) => finish(path.resolve(output)));
  return {
    dir: { input: 'src', includes: '_includes' },
    templateFormats: ['njk'],
    htmlTemplateEngine: 'njk',
  };

  async function finish(output) {
    const { same, state, isSameSite } = await planning;
    const { last } = given;
    takePages(same, last, output);
    const files = Object.assign({}, ...Object.values(state.pages).map((page) => page.files));
    const assets = isSameSite ? takeAssets(last, output) : writeAssets(output);
    await Promise.all([assets, copyMedia(files, output, last), keepState(output, state)]);
  }
}

/** The styles and the script of the last build, which has the same sources. The card is a copy already. */
async function takeAssets(last, output) {
  const names = (await readdir(path.join(last, 'assets'))).filter((name) => name !== 'card.png');
  takePages(
    names.map((name) => `assets/${name}`),
    last,
    output
  );
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
