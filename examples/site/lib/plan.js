import { linkSync, mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@guichet/client';

import { readChanges, readContent } from './content.js';
import { hashOfSite, inputOf } from './inputs.js';
import { filesIn } from './media.js';
import { movedPages } from './moved.js';
import { pagesOf } from './pages.js';
import { cms } from './settings.js';

/** Beside the folder of a build, what it keeps for the next one: what it has read, and the inputs of its pages. */
export const stateOf = (folder) => `${folder.replace(/build-(\d+)$/, 'state-$1')}.json`;

/**
 * What a build has to do: the pages that it has to render because their input is not that of the last build, and those
 * that it can take from there.
 *
 * @param {{ last?: string | null, edited?: { uid: string, documentId: string }[] | null }} given the folder of the last
 *   build, and the entries to read again if not all
 */
export async function planBuild({ last = null, edited = null }) {
  const before = last && (await readState(last));
  const guichet = createClient({ baseUrl: cms });
  const content =
    before && edited
      ? await readChanges(guichet, before.content, edited)
      : await readContent(guichet, before?.content);
  const pages = pagesOf(content);
  const known = before?.pages ?? {};
  const siteHash = await hashOfSite();
  const inputs = pages.all.map((page) => ({ page, input: inputOf(page, siteHash) }));
  const isKnown = ({ page, input }) => known[page.file]?.input === input;
  const files = ({ page, input }) =>
    isKnown({ page, input }) ? known[page.file].files : filesIn(page.entry ?? {});
  const state = {
    content,
    site: siteHash,
    pages: Object.fromEntries(
      inputs.map(({ page, input }) => [page.file, { input, files: files({ page, input }) }])
    ),
  };
  return {
    asOf: content.asOf,
    nextTransitionAt: content.nextTransitionAt,
    isSameSite: before?.site === siteHash,
    moved: movedPages(content, pages),
    sitemap: pages.sitemap,
    changed: inputs.filter((one) => !isKnown(one)).map(({ page }) => page),
    same: inputs.filter(isKnown).map(({ page }) => page.file),
    state,
  };
}

async function readState(folder) {
  try {
    return JSON.parse(await readFile(stateOf(folder), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes what the next build needs. */
export const keepState = (folder, state) => writeFile(stateOf(folder), JSON.stringify(state));

/**
 * Takes pages from the last build. They are the same files under two names, and no build writes into an existing file.
 *
 * @param {string[]} files
 */
export function takePages(files, last, folder) {
  for (const file of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    linkSync(path.join(last, file), target);
  }
}
