import type { Core } from '@strapi/strapi';

import { coalesce } from './coalesce';

/** The clock that states are computed by, and when they change next. */
export interface Clock {
  /** The present instant, ms (UTC). */
  now: () => number;
  /** The instant that the request under way is answered for. */
  instant: () => number;
  /** The first later instant at which anything changes by the clock alone. */
  nextChange: (instant: number) => Promise<number | null>;
}

/** Without the plugin that computes states nothing changes by the clock. */
export function clockOf(strapi: Core.Strapi): Clock {
  const deadlines = strapi.plugin('deadlines');
  if (!deadlines) return { now: Date.now, instant: Date.now, nextChange: async () => null };
  const clock = deadlines.service('clock');
  const changes = deadlines.service('next-change');
  return { now: clock.now, instant: clock.instant, nextChange: coalesce(changes.nextChange) };
}
