import { DateTime } from 'luxon';

import { useWords } from '@guichet/strapi-kit/admin';
import { relativeTime } from '@guichet/time';
import { useDeadlines } from '../api/deadlines';

/** How instants (ISO, UTC) are shown. */
export interface Instants {
  /** In the application's zone: "18 mars 2022, 13:00:05". */
  at: (instant: string) => string;
  /** Relative to the server's clock: "il y a 2 heures". */
  ago: (instant: string) => string;
}

/** ms; "in 0 seconds" helps nobody. */
const JUST_NOW = 5000;

/** Empty texts until the server's time is known. */
export function useInstants(): Instants {
  const say = useWords('webhooks');
  const { useDescription, useNow } = useDeadlines();
  const now = useNow();
  const zone = useDescription()?.timezone;
  const { locale } = say;
  return {
    at: (instant) =>
      zone
        ? DateTime.fromISO(instant, { zone, locale }).toLocaleString(DateTime.DATETIME_MED_WITH_SECONDS)
        : '',
    ago(instant) {
      if (now === null || !zone) return '';
      const at = Date.parse(instant);
      return Math.abs(at - now) < JUST_NOW
        ? say(at > now ? 'instants.soon' : 'instants.now')
        : relativeTime(at, now, zone, locale);
    },
  };
}
