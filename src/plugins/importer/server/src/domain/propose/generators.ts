import { isMapping } from '../read/fields';
import type { Data } from './survey';

/** A site generator, and what its file says about addresses. */
export interface Generator {
  /** The preset with its habits. */
  name: 'jekyll' | 'hugo' | 'eleventy';
  config: Data;
}

/** The files that tell a generator, by its name. */
const FILES: Record<Generator['name'], string[]> = {
  hugo: ['hugo.toml', 'hugo.yaml', 'hugo.json', 'config.toml', 'config/_default/hugo.toml'],
  jekyll: ['_config.yml', '_config.yaml', '_config.toml'],
  eleventy: ['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'],
};

/** The file that tells the generator of a site; null if there is none. */
export function configFileOf(files: string[]): { name: Generator['name']; file: string } | null {
  const names = Object.keys(FILES) as Generator['name'][];
  const found = names.flatMap((name) => FILES[name].map((file) => ({ name, file })));
  return found.find(({ file }) => files.includes(file)) ?? null;
}

/** @param config what the generator's file says; nothing of one that is code */
export function generatorOf(
  name: Generator['name'],
  { permalink, permalinks, collections }: Data
): Generator {
  return { name, config: { permalink, permalinks, collections } };
}

/** The pattern of the addresses of the documents in a folder. */
export function addressIn({ name, config }: Generator, folder: string): string {
  return ADDRESSES[name](folder, config);
}

const ADDRESSES: Record<Generator['name'], (folder: string, config: Data) => string> = {
  jekyll: jekyllAddress,
  hugo: hugoAddress,
  eleventy: () => '/:language/:path/',
};

/** Jekyll's names for patterns. */
const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};

function jekyllAddress(folder: string, { permalink, collections }: Data): string {
  const written = typeof permalink === 'string' ? permalink : 'date';
  const end = (STYLES[written] ?? written).endsWith('/') ? '/' : '.html';
  if (/(?:^|\/)_posts$/.test(folder) || folder === '_posts') return pattern(STYLES[written] ?? written);
  if (!folder.startsWith('_') || folder === '_pages') return `/:path${end}`;
  const collection = isMapping(collections) ? collections[folder.slice(1)] : null;
  const own = isMapping(collection) ? collection.permalink : null;
  // Its own folder is no part of a collection's path.
  return typeof own === 'string' ? pattern(own.replace(':path', ':title')) : `/:collection/:title${end}`;
}

function hugoAddress(folder: string, { permalinks }: Data): string {
  const section = folder.split('/')[1] ?? '';
  const pages = isMapping(permalinks) && isMapping(permalinks.page) ? permalinks.page : permalinks;
  const own = isMapping(pages) ? pages[section] : null;
  const tail = typeof own === 'string' ? pattern(own.replace(':title', ':slug')) : '/:sections/:slug/';
  return `/:language${tail}`;
}

function pattern(written: string): string {
  const begun = written.startsWith('/') ? written : `/${written}`;
  return begun
    .replace(':output_ext', '.html')
    .replace(':contentbasename', ':name')
    .replace(':filename', ':name');
}
