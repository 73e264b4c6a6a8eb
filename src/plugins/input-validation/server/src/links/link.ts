/** What a link may begin with. Every other scheme is refused: `javascript:` and `data:` run in the page that shows them. */
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** A link without a scheme is relative to the page that shows it, whichever that is. */
const PAGE = 'https://page.invalid/';

/** As much of a value as a message shows. */
const SHOWN = 80;

/**
 * Whether a browser would follow a text to the web, a mail address or a telephone, or within the site. It is read as
 * browsers read it (WHATWG URL): spaces and control characters around it and line ends within it do not count.
 */
export function isLink(text: string): boolean {
  return URL.canParse(text, PAGE) && PROTOCOLS.includes(new URL(text, PAGE).protocol);
}

/** What is wrong with a text that is no link, and what to do about it. */
export function refusalOf(place: string, text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return (
    `${place} is ${JSON.stringify(shown)}: write a link that begins with https://, http://, mailto: or tel:,` +
    ' or one within the site, such as /apply'
  );
}
