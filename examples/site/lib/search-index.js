import { readlink, realpath, rename, symlink } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';

/**
 * Writes the index that the search page reads, in parts: a browser loads those with the words it looks for. A build has a
 * link to it, because making it takes longer than most builds.
 *
 * @param {string} build the folder of a build
 * @returns {Promise<string>} the folder of the index, beside the build
 * @throws Error with the first thing that was wrong
 */
async function makeIndex(build) {
  const name = `index-${Date.now()}`;
  const { index } = await pagefind.createIndex();
  const { errors: unread } = await index.addDirectory({ path: build });
  const outputPath = path.join(path.dirname(build), name);
  const { errors: unwritten } = await index.writeFiles({ outputPath });
  await pagefind.close();
  const [error] = [...unread, ...unwritten];
  if (error) throw new Error(`The search index could not be made: ${error}`);
  return name;
}

/** Gives a new build the index of the last one, or else its own. */
export async function giveIndex(build, last) {
  const target = last && (await readlink(path.join(last, 'pagefind')).catch(() => null));
  await symlink(target ?? path.join('..', await makeIndex(build)), path.join(build, 'pagefind'));
}

/** Makes the index of the current build anew. It is replaced when it is complete. */
export async function renewIndex(current) {
  const name = await makeIndex(await realpath(current));
  const place = path.join(await realpath(current), 'pagefind');
  await symlink(path.join('..', name), `${place}.new`);
  await rename(`${place}.new`, place);
}
