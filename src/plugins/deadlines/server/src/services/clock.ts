import type { Core } from '@strapi/strapi';

import { readInstant } from '@guichet/time';

/** The plugin's only source of "now". All instants are milliseconds since the epoch (UTC). */
export interface Clock {
  /** The present instant. */
  now: () => number;
  /** The instant of the current request, the same from its start to its end; outside of a request, `now()`. */
  instant: () => number;
  /** Answers the rest of the current request for another instant. */
  preview: (at: Date | string | number) => void;
  /** Whether the current request is answered for another instant. */
  isPreview: () => boolean;
  /** Stops the clock at an instant, for tests. */
  freeze: (at: Date | string | number) => void;
  /** Starts the clock at an instant and lets it run, for demonstrations. */
  startAt: (at: Date | string | number) => void;
  /** Back to the system's clock. */
  reset: () => void;
  /** Calls back whenever the clock was frozen, started or reset, because timers are wrong then. */
  onSet: (listener: () => void) => void;
  /** Whether it is the system's clock, or has been set. */
  source: () => 'system' | 'set';
}

/** @returns the service `plugin::deadlines.clock` */
export function createClock({ strapi }: { strapi: Core.Strapi }): Clock {
  const { now, set, onSet, source } = settable();
  const requests = new WeakMap<object, number>();
  const previews = new WeakSet<object>();

  return {
    now,
    onSet,
    source,
    instant: () => {
      const request = strapi.requestContext.get();
      if (!request) return now();
      const instant = requests.get(request) ?? now();
      requests.set(request, instant);
      return instant;
    },
    preview: (at) => {
      const request = strapi.requestContext.get();
      if (!request) throw new Error('There is no request to preview: call this while one is answered');
      requests.set(request, milliseconds(at));
      previews.add(request);
    },
    isPreview: () => {
      const request = strapi.requestContext.get();
      return request !== undefined && previews.has(request);
    },
    freeze: (at) => {
      const instant = milliseconds(at);
      set(() => instant);
    },
    startAt: (at) => {
      const ahead = milliseconds(at) - Date.now();
      set(() => Date.now() + ahead);
    },
    reset: () => set(Date.now),
  };
}

/** A source of instants that can be exchanged. */
function settable() {
  const listeners: (() => void)[] = [];
  let present: Clock['now'] = Date.now;
  return {
    now: () => present(),
    set: (clock: Clock['now']) => {
      present = clock;
      for (const listener of listeners) listener();
    },
    onSet: (listener: () => void) => void listeners.push(listener),
    source: (): 'system' | 'set' => (present === Date.now ? 'system' : 'set'),
  };
}

function milliseconds(at: Date | string | number): number {
  const instant = readInstant(at);
  if (instant !== null) return instant;
  throw new Error(`The clock was set to "${at}": write the instant as 2022-03-18T22:59:30Z`);
}
