import type { Fields } from './read/fields';
import { fold } from './read/text';
import type { DocumentKind } from './model';

/** Keys of which one is enough to recognise a kind. The kinds are tried in this order. */
const SIGNS: { kind: DocumentKind; keys: string[] }[] = [
  { kind: 'event', keys: ['event_start_date', 'event_end_date', 'champs_informations', 'lieu'] },
  { kind: 'program-page', keys: ['head', 'program', 'steps', 'wait'] },
  { kind: 'press-release', keys: ['contact-presse', 'files'] },
];

const PRESS_CATEGORY = /^communiques?-de-presse|^dossiers?-de-presse/;

/**
 * The kind of a document, by its keys alone.
 *
 * @returns null if it is none of the three
 */
export function recognise(fields: Fields): DocumentKind | null {
  const sign = SIGNS.find(({ keys }) => fields.has(...keys));
  if (sign) return sign.kind;
  const categories = fields.peekTexts('categories', 'categorie', 'category');
  return categories.some((name) => PRESS_CATEGORY.test(fold(name))) ? 'press-release' : null;
}
