import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { ROOT } from './settings.js';

const run = promisify(execFile);
/** Eleventy's command. Its package does not export the path. */
const ELEVENTY = path.resolve(fileURLToPath(import.meta.resolve('@11ty/eleventy')), '..', '..', 'cmd.cjs');

/**
 * @typedef {object} Build
 * @property {string} asOf the instant at which it is right (ISO 8601, UTC), by the CMS's clock
 * @property {string | null} nextTransitionAt when the clock next changes anything that it shows
 * @property {Record<string, string>} moved the new paths of pages, by their old paths
 * @property {number} took ms
 */

/**
 * Builds the site next to the last build, and replaces that when it is complete. So nobody sees half a site, and if a
 * build fails, the last one stays.
 *
 * @param {string} folder contains the builds, and `current`, which is the newest
 * @returns {Promise<Build>}
 * @throws Error with Eleventy's output
 */
export async function build(folder) {
  const began = performance.now();
  const name = `build-${Date.now()}`;
  const output = path.join(folder, name);
  await mkdir(folder, { recursive: true });
  await makeSite(output, keptIn(folder));
  // A symbolic link cannot be overwritten, but a rename replaces it atomically.
  await symlink(name, path.join(folder, `${name}.link`));
  await rename(path.join(folder, `${name}.link`), path.join(folder, 'current'));
  await forgetOthers(folder, name);
  const made = JSON.parse(await readFile(path.join(output, 'build.json'), 'utf8'));
  return { ...made, took: Math.round(performance.now() - began) };
}

/** What builds keep for later ones. Whoever changes the CMS's configuration deletes it. */
export const keptIn = (folder) => path.join(folder, 'kept.json');

/** In its own process: Eleventy caches what it has read, and a failing build breaks nothing else. */
async function makeSite(output, kept) {
  const env = { ...process.env, SITE_KEPT: kept };
  const making = run(process.execPath, [ELEVENTY, '--quiet', `--output=${output}`], { cwd: ROOT, env });
  // If this process ends, the build must end too: it could report its failure to nobody.
  const end = () => making.child.kill();
  process.once('exit', end);
  try {
    await making;
  } catch (error) {
    await rm(output, { recursive: true, force: true });
    throw new Error(`The site could not be built: ${error.stderr || error.message}`);
  } finally {
    process.off('exit', end);
  }
}

/**
 * Deletes older builds. The one before the newest is kept, because somebody may be reading it.
 *
 * @param {string} folder contains the builds
 * @param {string} newest the name of the newest one
 */
export async function forgetOthers(folder, newest) {
  const builds = (await readdir(folder)).filter((name) => name.startsWith('build-') && name < newest).sort();
  for (const name of builds.slice(0, -1)) await rm(path.join(folder, name), { recursive: true, force: true });
}
