import type { Fields } from '../read/fields';
import { fold } from '../read/text';
import type { FileName } from './file-name';

/** Keys by which generators give a page another address, and keys of its earlier ones. */
const OWN = ['permalink', 'url'];
const EARLIER = ['redirect_from', 'aliases', 'alias'];

interface Page {
  fields: Fields;
  name: FileName;
  /** Whether its locale has a folder of its own in addresses. */
  language: string | null;
}

/**
 * The paths by which the old site's visitors know a page: its own, and those that led to it.
 *
 * @param pattern for a page without a `permalink` or `url`, see `guichet-import.yml`
 */
export function addressesOf(page: Page, pattern: string | null): string[] {
  const own = page.fields.text(...OWN) ?? pattern;
  const paths = [...(own ? [own] : []), ...EARLIER.flatMap((key) => page.fields.texts(key))].map((one) =>
    filled(one, page)
  );
  return [...new Set(paths.filter((path): path is string => path !== null))];
}

/** Null if something that the pattern needs is not there, or if it leads to another site. */
function filled(pattern: string, page: Page): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(pattern)) return null;
  const parts = partsOf(page);
  let isWhole = true;
  const path = pattern.replace(/:(\w+)/g, (_match, name: string) => {
    const part = parts[name];
    if (part === null || part === undefined) isWhole = false;
    return part ?? '';
  });
  return isWhole ? `/${path}`.replace(/\/{2,}/g, '/') : null;
}

/** What placeholders stand for, in the words of Jekyll and Hugo. Empty parts are left out with their `/`. */
function partsOf({ fields, name, language }: Page): Record<string, string | null> {
  const slug = fields.line('slug') ?? name.title;
  const [year = null, month = null, day = null] = (fields.peekTexts('date')[0] ?? name.date ?? '')
    .slice(0, 10)
    .split('-');
  const categories = fields.peekTexts('categories', 'category').flatMap((one) => one.split(/\s*,\s*/));
  return {
    ...{ year: year || null, month, day, title: slug, slug, name: name.title },
    ...{ path: name.path, sections: name.folders.join('/'), section: name.folders[0] ?? '' },
    collection: (name.folders[0] ?? '').replace(/^_/, ''),
    categories: categories.map((one) => one.toLowerCase()).join('/'),
    slugified: fold(slug),
    language: language ?? '',
  };
}
