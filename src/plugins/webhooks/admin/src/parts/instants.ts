import { DateTime } from 'luxon';

import { useWords } from '@guichet/strapi-kit/admin';
import { relativeTime } from '@guichet/time';
import { useDeadlines } from '../api/deadlines';

/** How instants (ISO, UTC) are told to who reads. */
export interface Instants {
  /** In the zone of the application: "18 mars 2022, 13:00:05". */
  at: (instant: string) => string;
  /** As far from the server's present: "il y a 2 heures". */
  ago: (instant: string) => string;
}

/** ms; nobody wants to be told that something happens in 0 seconds. */
const JUST_NOW = 5000;

/** Empty texts until the server has said what time it is. */
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
