/**
 * Makes pages of the editors' guides, which the admin's "Help" leads to: `public/guides/<language>/<guide>.html`. `npm run
 * compile` runs it.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(root, 'public/guides');

/** Those for editors. The other guides are for whoever builds a site or runs the application. */
const GUIDES = [
  'cover-images',
  'deadlines-page',
  'editing-dates',
  'editing-together',
  'history',
  'import-documents',
  'journal',
  'lists-in-the-admin',
  'open-close-extend',
  'preview',
  'webhooks-in-the-admin',
];
const FOLDERS = { en: 'docs/guides', fr: 'docs/guides/fr' };

function pageOf(language, guide) {
  const text = readFileSync(path.join(root, FOLDERS[language], `${guide}.md`), 'utf8');
  const [, title] = /^# (.+)$/m.exec(text);
  const body = marked.parse(withLinks(text));
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Guichet</title>
<style>
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #212134 }
img { max-width: 100%; border: 1px solid #dcdce4 }
pre { overflow-x: auto }
td, th { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0 }
</style>
<main>
${body}</main>
</html>
`;
}

/** A link to a page that is not made becomes its text. */
function withLinks(text) {
  return text
    .replaceAll(/\]\((?:\.\.\/)+images\//g, '](../images/')
    .replaceAll(/\[([^\]]+)\]\(([^)#\s]+)(#[^)\s]*)?\)/g, (link, words, target, heading = '') => {
      if (/^\w+:|^\.\.\/images\//.test(target)) return link;
      const guide = path.basename(target, '.md');
      return GUIDES.includes(guide) ? `[${words}](${guide}.html${heading})` : words;
    });
}

rmSync(out, { recursive: true, force: true });
cpSync(path.join(root, 'docs/images'), path.join(out, 'images'), { recursive: true });
for (const language of Object.keys(FOLDERS)) {
  mkdirSync(path.join(out, language), { recursive: true });
  for (const guide of GUIDES)
    writeFileSync(path.join(out, language, `${guide}.html`), pageOf(language, guide));
}
