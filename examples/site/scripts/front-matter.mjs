/**
 * Writes published entries as Markdown files with YAML front matter, for Hugo, Jekyll and others:
 * `node scripts/front-matter.mjs <folder> [locale]`. Environment: CMS, the address of the CMS.
 *
 * Each entry becomes `<folder>/<type>/<slug>.md`, with its text in the body and everything else from the API in the front
 * matter. `state` is only right at `asOf`: build again when the CMS announces a change.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';

import { readContent } from '../lib/content.js';

const [folder, locale = 'fr'] = process.argv.slice(2);
if (!folder) {
  console.error('Name the folder to write into, as: node scripts/front-matter.mjs content');
  process.exit(2);
}

const { asOf, locales } = await readContent();
if (!locales[locale]) {
  console.error(`locale is "${locale}": use one of ${Object.keys(locales).join(', ')}`);
  process.exit(2);
}

let written = 0;
for (const [type, entries] of Object.entries(locales[locale])) {
  for (const { body, ...entry } of entries) {
    // Contacts have no page of their own: they appear in the entries that link to them.
    if (!entry.slug) continue;
    const file = path.join(folder, type, `${entry.slug}.md`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `---\n${stringify({ ...entry, asOf })}---\n\n${body ?? ''}\n`);
    written += 1;
  }
}
console.log(`${written} files in ${folder}, as of ${asOf}`);
