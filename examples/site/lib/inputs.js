import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { cms, origin, ROOT, site } from './settings.js';

/** What this site's pages are made with, besides their content. Releases of its packages are pinned in `package.json`. */
const SOURCES = ['src', 'lib', 'texts', 'eleventy.config.js', 'package.json'];

const hash = (text) => createHash('sha256').update(text).digest('base64');

/** A hash of everything that all pages depend on: the site's own files, its settings, and what Node writes dates with. */
export async function hashOfSite() {
  const files = [];
  for (const name of SOURCES) files.push(...(await filesUnder(path.join(ROOT, name))));
  const contents = await Promise.all(files.map(async (file) => [file, hash(await readFile(file))]));
  const { node, icu, tz } = process.versions;
  return hash(JSON.stringify([contents, cms, site, origin, node, icu, tz]));
}

async function filesUnder(place) {
  if (path.extname(place)) return [place];
  const found = await readdir(place, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
}

/**
 * A hash of the input of a page: all that its template gets. If it is that of the last build, so is the page.
 *
 * @param {object} page
 * @param {string} siteHash
 */
export const inputOf = (page, siteHash) => hash(siteHash + JSON.stringify(page));
