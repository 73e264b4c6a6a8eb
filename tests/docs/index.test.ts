import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const INDEX = 'docs/README.md';

const PAGES = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => path.posix.join('docs', file.replaceAll(path.sep, '/')));

/** The READMEs of packages and examples, which say how each is installed. */
const READMES = ['packages', 'src/plugins', 'examples'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .map((name) => path.posix.join(folder, name, 'README.md'))
    .filter((file) => existsSync(path.join(ROOT, file)))
);

/** A page without its code, in which brackets are not links. */
function proseOf(page: string): string {
  return readFileSync(path.join(ROOT, page), 'utf8').replace(/^ *```.*?^ *```$/gms, '');
}

/** The targets of a page's links to files of the repository, as they are written. */
function linksOf(page: string): string[] {
  const links = proseOf(page).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm);
  return [...links].map(([, inline, reference]) => inline ?? reference).filter((link) => !/^\w+:/.test(link));
}

/** The file that a link leads to, from the root, and the heading, if it names one. */
function targetOf(page: string, link: string): { file: string; heading: string | undefined } {
  const [file, heading] = link.split('#');
  return { file: file ? path.posix.join(path.posix.dirname(page), file) : page, heading };
}

/** The ids that GitHub gives to the headings of a page. */
function headingsOf(page: string): string[] {
  const texts = [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, text]) => text);
  const ids = texts.map((text) =>
    text
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-')
  );
  return ids.map((id, index) => {
    const earlier = ids.slice(0, index).filter((each) => each === id).length;
    return earlier > 0 ? `${id}-${earlier}` : id;
  });
}

function leadsSomewhere(page: string, link: string): boolean {
  const { file, heading } = targetOf(page, link);
  if (!existsSync(path.join(ROOT, file))) return false;
  return heading === undefined || (file.endsWith('.md') && headingsOf(file).includes(heading));
}

describe('the index of the documentation', () => {
  it('links every page', () => {
    const linked = linksOf(INDEX).map((link) => targetOf(INDEX, link).file);
    const missing = PAGES.filter((page) => page !== INDEX && !linked.includes(page));
    expect(missing).toEqual([]);
  });
});

describe('links in the documentation', () => {
  it.each([...PAGES, ...READMES, 'README.md', 'CONTRIBUTING.md'])(
    'of %s lead to a file, and to a heading in it',
    (page) => {
      expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
    }
  );
});
