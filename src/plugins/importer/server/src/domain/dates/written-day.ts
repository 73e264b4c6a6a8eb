import { Info } from 'luxon';

import { fold } from '../read/text';
import type { Day } from './zone';

/** How a day is written, at the beginning of a text: ISO 8601, in digits and in words, French and English. */
const SHAPES = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/,
  /^(?<day>\d{1,2})(?<sign>[/.])(?<month>\d{1,2})\k<sign>(?<year>\d{4})(?!\d)/,
  /^(?<day>\d{1,2})(?:er|st|nd|rd|th)? (?<month>\p{L}+)\.?,? (?<year>\d{4})(?!\d)/iu,
  /^(?<month>\p{L}+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/iu,
];

/** `janvier` → 1, `sept` → 9, `may` → 5 */
const MONTHS = new Map(
  ['fr', 'en'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((length) =>
      Info.months(length, { locale }).map((name, index) => [fold(name), index + 1] as const)
    )
  )
);

/**
 * Reads the day with which a text begins.
 *
 * @returns the day, which the calendar may not have, and the text after it; null if it begins with no day
 */
export function readDay(text: string): { day: Day; rest: string } | null {
  for (const shape of SHAPES) {
    const found = shape.exec(text);
    if (!found) continue;
    const { year, month, day } = found.groups!;
    const number = /\d/.test(month) ? Number(month) : MONTHS.get(fold(month));
    if (number === undefined) return null;
    return {
      day: { year: Number(year), month: number, day: Number(day) },
      rest: text.slice(found[0].length),
    };
  }
  return null;
}
