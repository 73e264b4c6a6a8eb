import type { Path, Refusal } from '@guichet/strapi-kit';
import { refusal } from '../refusals';

/**
 * What a link may begin with. Every other scheme is refused: `javascript:` and `data:` run in the page that shows them.
 */
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** A link without a scheme is relative to the page that shows it, whichever page that is. */
const PAGE = 'https://page.invalid/';

/** How much of a value a message shows. */
const SHOWN = 80;

/**
 * Whether a browser would follow a text to the web, a mail address or a telephone number, or within the site. It is
 * read the way browsers read it (WHATWG URL): spaces and control characters around it and line ends inside it are
 * ignored.
 */
export function isLink(text: string): boolean {
  return URL.canParse(text, PAGE) && PROTOCOLS.includes(new URL(text, PAGE).protocol);
}

/** The refusal of a text that is not a link. */
export function linkRefusal(path: Path, text: string): Refusal {
  const given = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return refusal('link', { field: { attribute: path }, given });
}
