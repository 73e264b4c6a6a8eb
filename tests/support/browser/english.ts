import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Page } from 'playwright-core';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const STRAPI = 'node_modules/@strapi/{admin,content-manager,i18n,upload,content-releases,review-workflows}';
const OURS = ['src/plugins/*/admin/src/translations', 'src/plugins/importer/server/src/domain/messages'];

type Texts = Record<string, unknown>;

/** Everything that the admin says, or could say, in a language: the texts of Strapi, of the plugins and of the application. */
function textsIn(language: string): Record<string, string>[] {
  const files = globSync(
    [
      `${STRAPI}/dist/admin/**/translations/${language}.json.js`,
      ...OURS.map((folder) => `${folder}/${language}.json`),
      `src/admin/*/${language}.json`,
      `src/admin/*/*.${language}.json`,
    ],
    { cwd: ROOT }
  );
  return files.sort().map((file) => flat(contentOf(path.join(ROOT, file))));
}

function contentOf(file: string): Texts {
  if (file.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8'));
  const loaded = jest.requireActual(file) as Texts;
  return { ...loaded, ...(loaded.default as Texts | undefined) };
}

function flat(texts: Texts, prefix = ''): Record<string, string> {
  const pairs = Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[prefix + key, value]];
    return typeof value === 'object' && value !== null
      ? Object.entries(flat(value as Texts, `${prefix}${key}.`))
      : [];
  });
  return Object.fromEntries(pairs);
}

/** Words that no translation holds, because they are names in schemas. */
function namesInSchemas(): string[] {
  return globSync(['src/api/*/content-types/*/schema.json', 'src/components/*/*.json'], {
    cwd: ROOT,
  }).flatMap((file) => {
    const { attributes } = JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
    return Object.entries(attributes as Record<string, { enum?: string[] }>).flatMap(([name, attribute]) => [
      name,
      ...(attribute.enum ?? []),
    ]);
  });
}

/** The letters for a date that is not typed yet: Strapi's code makes them. The months are MM in French too. */
const DATE_FORMAT = ['DD', 'YYYY'];

const WORD = /\p{L}[\p{L}’'-]*/gu;
/** Mail addresses and documentIds, which consist of letters that mean nothing. */
const NO_WORDS = /\S+@\S+|\b(?=[a-z]*\d)[a-z0-9]{24}\b/g;

function wordsOf(text: string): string[] {
  return (text.replaceAll(NO_WORDS, '').match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** Values between braces are names, not words. */
const withoutValues = (text: string) =>
  text.replaceAll(/\{\w+\}|\{\w+, (plural|select|number|date)[^{]*/g, ' ');

/** The words that are English and not French as well. What Strapi says alike in both is not French. */
function englishWords(): Set<string> {
  const english = textsIn('en');
  const same = new Set(english.flatMap((texts) => Object.entries(texts).map((pair) => pair.join('='))));
  const french = textsIn('fr').flatMap((texts) =>
    Object.entries(texts).filter((pair) => !same.has(pair.join('=')))
  );
  const known = new Set(french.flatMap(([, text]) => wordsOf(withoutValues(text))));
  const all = [...english.flatMap((texts) => Object.values(texts)), ...namesInSchemas(), ...DATE_FORMAT];
  return new Set(all.flatMap((text) => wordsOf(withoutValues(text))).filter((word) => !known.has(word)));
}

/** English words that an editor may read, each with the reason. */
const ALLOWED = JSON.parse(
  readFileSync(path.join(ROOT, 'tests', 'browser', 'allowed-words.json'), 'utf8')
) as Record<string, string>;

/** Looks for English on pages that are in French. */
export function englishReader() {
  const english = englishWords();
  /** The English words that were read, with one text and place for each. */
  const read = new Map<string, string>();
  const englishIn = (text: string) => wordsOf(text).filter((word) => english.has(word) && !(word in ALLOWED));
  const note = async (page: Page, place: string) => {
    for (const text of await saidOn(page)) {
      for (const word of englishIn(text)) if (!read.has(word)) read.set(word, `${place}: ${text}`);
    }
  };
  return { read, note, englishIn };
}

/** All that a page says: what is written on it, and what it is for those who cannot see it or have not typed yet. */
export async function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const NAMES = ['aria-label', 'placeholder', 'title', 'alt'];
    const isHidden = (element) => !element.checkVisibility();
    const said = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder.closest('script, style, noscript') || isHidden(holder)) continue;
      said.push(node.textContent.trim());
    }
    for (const name of NAMES) {
      for (const element of document.querySelectorAll('[' + name + ']')) {
        if (!isHidden(element)) said.push(element.getAttribute(name).trim());
      }
    }
    return [...new Set(said)].filter((text) => text !== '');
  })()`);
}
