import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, realpath, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { giveIndex } from './search-index.js';
import { ROOT } from './settings.js';

const run = promisify(execFile);
/** Eleventy's command. Its package does not export the path. */
const ELEVENTY = path.resolve(fileURLToPath(import.meta.resolve('@11ty/eleventy')), '..', '..', 'cmd.cjs');

/**
 * @typedef {object} Build
 * @property {string} asOf the instant at which it is right (ISO 8601, UTC), by the CMS's clock
 * @property {string | null} nextTransitionAt when the clock next changes anything that it shows
 * @property {Record<string, string>} moved the new paths of pages, by their old paths
 * @property {number} rendered how many pages it has rendered; the others are those of the last build
 * @property {number} took ms
 */

/**
 * Builds the site next to the last build, and replaces that when it is complete. So nobody sees half a site, and if a
 * build fails, the last one stays. Only pages with another input than in the last build are rendered.
 * Older builds are deleted by `forgetOthers`.
 *
 * @param {string} folder contains the builds, and `current`, which is the newest
 * @param {{ uid: string, documentId: string }[] | null} edited the entries to read again, with what is around them;
 *   `null`: everything
 * @returns {Promise<Build>}
 * @throws Error with Eleventy's output
 */
export async function build(folder, edited = null) {
  const began = performance.now();
  const name = `build-${Date.now()}`;
  await mkdir(folder, { recursive: true });
  const last = await realpath(path.join(folder, 'current')).catch(() => null);
  const output = path.join(await realpath(folder), name);
  await makeSite(output, { last, edited });
  await giveIndex(output);
  // A symbolic link cannot be overwritten, but a rename replaces it atomically.
  await symlink(name, path.join(folder, `${name}.link`));
  await rename(path.join(folder, `${name}.link`), path.join(folder, 'current'));
  const made = JSON.parse(await readFile(path.join(output, 'build.json'), 'utf8'));
  return { ...made, took: Math.round(performance.now() - began) };
}

/** In its own process: Eleventy caches what it has read, and a failing build breaks nothing else. */
async function makeSite(output, given) {
  const env = { ...process.env, SITE_BUILD: JSON.stringify(given) };
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
 * Deletes older builds, with what they kept, and older indexes of the search. Those before the newest are kept, because
 * somebody may be reading them.
 *
 * @param {string} folder contains the builds
 * @param {string} newest the name of the newest one
 */
export async function forgetOthers(folder, newest) {
  const names = (await readdir(folder)).sort();
  const of = (kind) => names.filter((name) => name.startsWith(`${kind}-`));
  const builds = of('build').filter((name) => name < newest);
  const states = of('state').filter((name) => name < `state-${newest.slice('build-'.length)}`);
  // The last two builds may have one each, and a third may be under way.
  const old = [...builds.slice(0, -1), ...states, ...of('index').slice(0, -3)];
  for (const name of old) await rm(path.join(folder, name), { recursive: true, force: true });
}
