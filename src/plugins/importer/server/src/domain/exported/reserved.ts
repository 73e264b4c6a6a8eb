import type { TypeModel } from '../mapping/mapping';

/** Keys of a document of an export that say what it is. */
export const OWN_KEYS = ['type', 'id', 'locale', 'draft', 'history', 'attributes'];

/** Keys that are there for Jekyll and Hugo alone. */
export const SITE_KEYS = [
  ...['layout', 'permalink', 'lang', 'published', 'render_with_liquid'],
  ...['url', 'translationKey'],
];

/** An attribute of such a name stands under `attributes`. */
export function isReserved(name: string): boolean {
  return OWN_KEYS.includes(name) || SITE_KEYS.includes(name);
}

/** The attribute whose text stands below the front matter: `body`, or the first long text. */
export function bodyOf({ attributes }: TypeModel): string | null {
  const names = Object.keys(attributes).filter((name) => attributes[name].type === 'richtext');
  return names.find((name) => name === 'body') ?? names[0] ?? null;
}
