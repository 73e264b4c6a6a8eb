import { DateTime } from 'luxon';

const DAY = 86_400_000;
/** From this distance on (ms), people count in months. */
const FAR = 60 * DAY;

/**
 * How far away an instant is, as people count. Days are calendar days ("in 3 days", « après-demain »). What is less than
 * a day or more than two months away is counted in whole units of time.
 *
 * @param instant ms (UTC)
 * @param now ms (UTC)
 * @param zone IANA; whose calendar days count
 * @param locale BCP 47
 * @param shown the instant that is shown as its date: for a deadline at midnight, the last minute before it
 */
export function relativeTime(
  instant: number,
  now: number,
  zone: string,
  locale: string,
  shown = instant
): string {
  const dateOf = (at: number) => DateTime.fromMillis(at, { locale, zone });
  const base = DateTime.fromMillis(now, { zone });
  const distance = Math.abs(instant - now);
  const isCounted = distance < DAY || distance >= FAR;
  return (
    isCounted
      ? dateOf(instant).toRelative({ base })
      : dateOf(shown).toRelativeCalendar({ base, unit: 'days' })
  )!;
}
