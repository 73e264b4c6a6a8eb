import { useEffect } from 'react';

import { useNow } from '../api/now';
import { useLookAgain } from './api';

/** Where the server's clock does not agree that an instant has come, it is asked again after that (ms). */
const PATIENCE = 5000;

/**
 * Has a list fetched anew as soon as the clock has changed it.
 *
 * @param model uid of what is listed
 * @param next the instant at which the clock will change it, ms (UTC)
 */
export function useFreshList(model: string, next: number | null): void {
  const now = useNow(next);
  const [lookAgain, lookedAt] = useLookAgain(model);
  const isDue = now !== null && next !== null && next <= now;
  // While it is fetched Strapi takes the rows away, and this with them: what it remembers is kept elsewhere.
  useEffect(() => {
    if (isDue && Date.now() - lookedAt >= PATIENCE) lookAgain();
  });
}
