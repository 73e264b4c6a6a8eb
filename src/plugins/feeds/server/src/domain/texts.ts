/**
 * Removes what neither XML 1.0 (section 2.2) nor iCalendar (RFC 5545, section 3.3.11) allows: control characters other
 * than tab and line ends, unpaired surrogates, and the two noncharacters.
 *
 * @returns `null` if nothing is left
 */
export function cleanText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replaceAll(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, '').trim();
  return text === '' ? null : text;
}

/**
 * A text, if it is a URL that calendars and search engines can follow. Entries from before links were checked may contain
 * anything, for example `javascript:`.
 *
 * @returns `null` for anything but an absolute web URL
 */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  return ['http:', 'https:'].includes(new URL(text).protocol) ? text : null;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A plain text as a paragraph of HTML, because RSS 2.0 reads descriptions as HTML. */
export function asHtml(text: string): string {
  const escaped = text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character]);
  return `<p>${escaped.replaceAll(/\r\n|\r|\n/g, '<br>')}</p>`;
}
