import { useEffect, useState } from 'react';

import { useDescription } from './description';

/** "In 3 days" is looked at anew as often as that (ms). */
const TICK = 30_000;

/**
 * The server's present instant in ms (UTC), anew every half minute, and as soon as it has reached `next`.
 *
 * @param next the instant at which what is shown will change; `null` where the clock does not change it
 * @returns `null` until the server has said what time it is
 */
export function useNow(next: number | null = null): number | null {
  const ahead = useDescription()?.ahead;
  const [, lookAgain] = useState(0);
  const now = ahead === undefined ? null : Date.now() + ahead;
  const wait = now === null || next === null || next <= now ? TICK : Math.min(TICK, next - now);
  useEffect(() => {
    // A millisecond more: timers may be early by less than one.
    const timer = setTimeout(() => lookAgain((times) => times + 1), wait + 1);
    return () => clearTimeout(timer);
  });
  return now;
}
