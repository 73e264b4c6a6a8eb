import { DateTime } from 'luxon';

/**
 * How far an instant is from now, in whole units of the largest kind: "in 3 days", "il y a 2 heures". What is left
 * over is dropped, so that nobody is promised more time than there is.
 *
 * @param instant ms (UTC)
 * @param now ms (UTC)
 * @param locale BCP 47
 */
export function relativeTime(instant: number, now: number, locale: string): string {
  return DateTime.fromMillis(instant, { locale }).toRelative({ base: DateTime.fromMillis(now) })!;
}
