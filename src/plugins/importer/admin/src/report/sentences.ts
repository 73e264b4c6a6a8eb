import { deadlineText } from '@guichet/time';
import type { MessageValues } from '../../../server/src/domain/messages/say';

type Texts = Record<string, string>;

/** The texts of the page, with the sentences of the server's reports. */
export function withSentences(texts: Texts, sentences: Texts): Texts {
  const named = Object.entries(sentences).map(([code, text]) => [`report.${code}`, text]);
  return { ...texts, ...Object.fromEntries(named) };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const START = /^(?:opens|starts|registrationOpens)At$/;

/**
 * A value of a report, for a reader: instants in words, everything else as it is.
 *
 * @param name the attribute or value; the midnight that begins a day is not the one that ends the day before
 * @param zone IANA zone
 * @param locale BCP 47
 */
export function readable(
  name: string,
  value: string | number,
  zone: string,
  locale: string
): string | number {
  if (typeof value === 'number' || !INSTANT.test(value)) return value;
  const instant = Date.parse(value);
  if (!START.test(name)) return deadlineText(instant, zone, locale);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  return format.format(instant);
}

export function readableValues(values: MessageValues, zone: string, locale: string): MessageValues {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, readable(name, value, zone, locale)]));
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
