import { existsSync } from 'node:fs';
import { realpath, rename, symlink } from 'node:fs/promises';
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

/** Beside the builds: a link to the newest index. */
const indexIn = (folder) => path.join(folder, 'pagefind');

/** Gives a new build the newest index, and makes the first one. */
export async function giveIndex(build) {
  await symlink(path.join('..', 'pagefind'), path.join(build, 'pagefind'));
  if (!existsSync(indexIn(path.dirname(build)))) await publishIndex(build);
}

/** Makes the index of the current build anew. It replaces the last one when it is complete. */
export const renewIndex = async (current) => publishIndex(await realpath(current));

async function publishIndex(build) {
  const place = indexIn(path.dirname(build));
  const name = await makeIndex(build);
  await symlink(name, `${place}.new`);
  await rename(`${place}.new`, place);
}
