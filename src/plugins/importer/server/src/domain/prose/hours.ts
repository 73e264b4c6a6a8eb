import type { ClockTime } from '../dates/zone';
import { forPatterns } from './plain-text';

/** When an event begins and ends on the clock, for example "13h45 - 14h45". */
export interface Hours {
  start: ClockTime;
  end: ClockTime | null;
}

const TIME = /(?<![\d:/])(\d{1,2})(?:h(\d{2})?|:(\d{2}))(?!\d)/gi;

/**
 * Reads opening hours: "13h45-14h45", "de 9 h à 12 h 30", "9:00 – 12:30 puis 14:00 – 17:00" (from the first to the
 * last), "à partir de 18h" (no end).
 *
 * @returns null if the text has no clock time
 */
export function readHours(text: string): Hours | null {
  const times = [...forPatterns(text).matchAll(TIME)]
    .map(([, hour, minute, other]) => ({ hour: Number(hour), minute: Number(minute ?? other ?? 0) }))
    .filter(({ hour, minute }) => hour <= 24 && minute <= 59);
  if (times.length === 0) return null;
  return { start: times[0], end: times.length > 1 ? times[times.length - 1] : null };
}
