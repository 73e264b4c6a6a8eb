import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { cms } from './settings.js';

/**
 * The URL on this site of a file of the CMS. Files are copied, so that visitors load nothing from another host. A file that
 * is replaced in the media library keeps its URL there, but not here.
 */
export function mediaAddress({ url, ext, updatedAt }) {
  const name = createHash('sha256').update(`${url} ${updatedAt}`).digest('hex').slice(0, 16);
  return `/media/${name}${ext ?? ''}`;
}

/** The URL of a file on the CMS. */
export const sourceOf = ({ url }) => new URL(url, cms).href;

/**
 * The files in any part of a page.
 *
 * @returns {Record<string, string>} their URLs on the CMS, by their URLs on this site
 */
export function filesIn(value) {
  if (typeof value !== 'object' || value === null) return {};
  if (typeof value.url === 'string' && value.mime) return { [mediaAddress(value)]: sourceOf(value) };
  return Object.assign({}, ...Object.values(value).map(filesIn));
}

/**
 * @param {Record<string, string>} files as `filesIn` has them
 * @param {string} folder of the new build
 * @param {string | null} last the folder of the last build, which may have some of them
 * @throws Error with the file that the CMS does not have
 */
export async function copyMedia(files, folder, last) {
  await mkdir(path.join(folder, 'media'), { recursive: true });
  const copying = Object.entries(files).map(([name, source]) => {
    const known = last && path.join(last, name);
    const target = path.join(folder, name);
    return known && existsSync(known) ? link(known, target) : copy(source, target);
  });
  await Promise.all(copying);
}

async function copy(source, target) {
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source} answers ${answer.status}: it is gone from the media library`);
  await writeFile(target, Buffer.from(await answer.arrayBuffer()));
}
