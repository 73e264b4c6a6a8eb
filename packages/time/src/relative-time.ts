import { DateTime } from 'luxon';

const DAY = 86_400_000;
/** From then on (ms) months are nearer to how people count. */
const FAR = 60 * DAY;

/**
 * How far an instant is from now, as people count: days are those of the calendar ("in 3 days", « après-demain »), and
 * what is nearer than one day or further than two months is counted in whole units of the clock.
 *
 * @param instant ms (UTC)
 * @param now ms (UTC)
 * @param zone IANA, whose calendar it is
 * @param locale BCP 47
 * @param shown what is said of it as a date: of a deadline at midnight the last minute before it
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
