import { warnOfMissing } from '@guichet/strapi-kit/admin';
import { word } from '../labels/word';
import { makeToolbar } from './toolbar';

/** What is changed of the elements that a selector finds. It leaves alone what it has changed already. */
type Mend = [selector: string, mend: (element: HTMLElement) => void];

/**
 * What Strapi's pages lack for people who use the keyboard or a screen reader, and no setting gives. Each is changed where
 * it appears, because Strapi offers no way into these components.
 */
const MENDS: Mend[] = [
  // Strapi's row of buttons above a long text: the headings, the buttons that fit, and the preview.
  ['[data-hide-toolbar-separator]:not([role=toolbar] *)', mendToolbar],
  // A long text without such a row is not as expected.
  ['form:has(.CodeMirror):not(:has([role=toolbar]))', warnOnce],
  // `aria-sort` is for column headers, and Strapi makes them cells.
  ['th[role=gridcell]', (header) => header.setAttribute('role', 'columnheader')],
  // What only scrolls cannot be scrolled with the keyboard, unless something in it can have the focus.
  [':is([data-radix-scroll-area-viewport], div:has(> table)):not([tabindex])', mendScrollArea],
  // "password" is no value of this attribute.
  ['[autocomplete=password]', (input) => input.setAttribute('autocomplete', 'current-password')],
  // Hidden behind a button that has a name.
  ['input[type=file]:not([aria-label])', (input) => input.setAttribute('aria-label', word('added.file')!)],
  // The letters for a date that is not typed yet are English in all languages.
  ['[placeholder*=YYYY]', mendDateFormat],
];

/** Mends what is on the page, and what appears on it, once for each picture: a form appears in hundreds of steps. */
export function mendPages(): void {
  let isPlanned = false;
  const mendAll = () => {
    isPlanned = false;
    for (const [selector, mend] of MENDS) document.querySelectorAll<HTMLElement>(selector).forEach(mend);
  };
  const plan = () => {
    if (!isPlanned) requestAnimationFrame(mendAll);
    isPlanned = true;
  };
  new MutationObserver(plan).observe(document.body, { childList: true, subtree: true });
}

function mendToolbar(row: HTMLElement): void {
  const toolbar = row.parentElement?.parentElement;
  if (toolbar) makeToolbar(toolbar, word('added.toolbar')!);
}

function mendDateFormat(input: HTMLElement): void {
  const format = input.getAttribute('placeholder')!;
  input.setAttribute(
    'placeholder',
    format.replace('DD', word('added.day')!).replace('YYYY', word('added.year')!)
  );
}

/** What the Tab key reaches. Strapi's tables take what is in them out of its way, for arrow keys of their own. */
const FOCUSABLE = ':is(a[href], button, input, select, textarea, [tabindex]):not([tabindex="-1"])';

function mendScrollArea(area: HTMLElement): void {
  const scrolls = area.scrollHeight > area.clientHeight || area.scrollWidth > area.clientWidth;
  if (scrolls && area.querySelector(FOCUSABLE) === null) area.tabIndex = 0;
}

let isWarned = false;

function warnOnce(): void {
  if (!isWarned) warnOfMissing('toolbar-stops');
  isWarned = true;
}
