import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

import { documentAt, NoSuchFile } from '../files';

/** The files of a site, wherever they are stored. */
export interface SiteFiles {
  /** Relative to the site, with `/`; sorted. */
  paths: string[];
  /** @throws BrokenDocument for a file that is too large */
  read: (path: string) => Promise<Uint8Array>;
}

/** Globs of what tools and generators put into the folder of a site. */
export const MADE_BY_TOOLS = ['**/node_modules/**', '**/.git/**', '**/_site/**'];

/**
 * The files in a folder.
 *
 * @throws NoSuchFile if there is no such folder
 */
export async function filesIn(folder: string): Promise<SiteFiles> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false
  );
  if (!isFolder) throw new NoSuchFile(`no such folder: ${folder}`);
  const paths = await glob('**/*', { cwd: folder, dot: true, ignore: MADE_BY_TOOLS });
  return {
    paths: paths.sort(),
    read: (file) => documentAt({ path: path.join(folder, file), sitePath: file }).read(),
  };
}
