import type { Core } from '@strapi/strapi';

import { coalesce } from './coalesce';

/** The clock that states are computed with, and the next change. */
export interface Clock {
  /** The present instant, ms (UTC). */
  now: () => number;
  /** The instant of the current request. */
  instant: () => number;
  /** The first later instant at which anything changes by the clock alone. */
  nextChange: (instant: number) => Promise<number | null>;
}

/** Without the plugin that computes states, the clock changes nothing. */
export function clockOf(strapi: Core.Strapi): Clock {
  const deadlines = strapi.plugin('deadlines');
  if (!deadlines) return { now: Date.now, instant: Date.now, nextChange: async () => null };
  const clock = deadlines.service('clock');
  const changes = deadlines.service('next-change');
  return { now: clock.now, instant: clock.instant, nextChange: coalesce(changes.nextChange) };
}
