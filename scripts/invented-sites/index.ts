import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { decapSite } from './decap';
import { eleventySite } from './eleventy';
import { hugoSite } from './hugo';
import type { InventedSite } from './invented-site';
import { jekyllSite } from './jekyll';

const MAKERS = { decap: decapSite, eleventy: eleventySite, hugo: hugoSite, jekyll: jekyllSite };

export type GeneratorName = keyof typeof MAKERS;

export const GENERATORS = Object.keys(MAKERS) as GeneratorName[];

/** Of a site's files, how many are documents; the others are media, layouts and data. */
const SHARE = 0.7;

/**
 * Writes an invented site into a folder, the same one for the same arguments.
 *
 * @param files about how many it has
 * @returns what is true of it
 */
export function writeSite(generator: GeneratorName, folder: string, files: number): InventedSite {
  const site = MAKERS[generator](Math.round(files * SHARE));
  for (const [file, content] of site.files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return site;
}
