/**
 * A text without what neither XML 1.0 (section 2.2) nor iCalendar (RFC 5545, section 3.3.11) can carry: control
 * characters other than tab and line ends, halves of characters, and the two that are none.
 *
 * @returns `null` where nothing is left
 */
export function cleanText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, '').trim();
  return text === '' ? null : text;
}

/**
 * A text where it is an address that calendars and search engines can follow. An entry may hold anything else from before
 * its links were checked, `javascript:` for instance.
 *
 * @returns `null` for what is no absolute address of the web
 */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  return ['http:', 'https:'].includes(new URL(text).protocol) ? text : null;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A plain text as a paragraph of HTML, which is what RSS 2.0 takes descriptions for. */
export function asHtml(text: string): string {
  const escaped = text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]);
  return `<p>${escaped.replaceAll(/\r\n|\r|\n/g, '<br>')}</p>`;
}
