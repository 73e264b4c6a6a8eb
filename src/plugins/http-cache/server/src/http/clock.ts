import type { Core } from '@strapi/strapi';

import type { Tables } from '@guichet/strapi-kit';
import { coalesce } from './coalesce';

/** What the clock alone will change. */
interface ChangesAhead {
  /** The first instant at which it changes what is read from any of these tables, ms (UTC); `null`: never. */
  nextOf: (tables: Tables) => number | null;
}

/** The clock that states are computed with, and the next change. */
export interface Clock {
  /** The present instant, ms (UTC). */
  now: () => number;
  /** The instant of the current request. */
  instant: () => number;
  /** What changes later than an instant, ms (UTC). */
  changesAhead: (instant: number) => Promise<ChangesAhead>;
}

/** Without the plugin that computes states, the clock changes nothing. */
export function clockOf(strapi: Core.Strapi): Clock {
  const deadlines = strapi.plugin('deadlines');
  if (!deadlines)
    return { now: Date.now, instant: Date.now, changesAhead: async () => ({ nextOf: () => null }) };
  const clock = deadlines.service('clock');
  const changes = deadlines.service('next-change');
  return {
    now: clock.now,
    instant: clock.instant,
    changesAhead: coalesce<ChangesAhead>(changes.changesAhead),
  };
}
