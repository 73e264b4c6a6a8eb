import { useEffect, useState } from 'react';

import type { AdminApis } from '../../../server/src/admin/apis';
import { useDescription } from './description';

/** "In 3 days" is recomputed at this interval (ms). */
const TICK = 30_000;

export const useNow: AdminApis['useNow'] = (next = null) => {
  const ahead = useDescription()?.ahead;
  const [, lookAgain] = useState(0);
  const now = ahead === undefined ? null : Date.now() + ahead;
  const wait = now === null || next === null || next <= now ? TICK : Math.min(TICK, next - now);
  useEffect(() => {
    // One millisecond more: timers may fire up to a millisecond early.
    const timer = setTimeout(() => lookAgain((times) => times + 1), wait + 1);
    return () => clearTimeout(timer);
  });
  return now;
};
