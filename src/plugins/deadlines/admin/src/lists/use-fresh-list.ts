import { useEffect } from 'react';

import { useNow } from '../api/now';
import { useLookAgain } from './api';

/** If the server's clock does not agree that an instant has come, it is asked again after this time (ms). */
const PATIENCE = 5000;

/**
 * Fetches a list again as soon as the clock has changed it.
 *
 * @param model uid of what is listed
 * @param next the instant at which the clock will change it, ms (UTC)
 */
export function useFreshList(model: string, next: number | null): void {
  const now = useNow(next);
  const [lookAgain, lookedAt] = useLookAgain(model);
  const isDue = now !== null && next !== null && next <= now;
  // Strapi unmounts the rows while it fetches them, and this with them, so the state is kept elsewhere.
  useEffect(() => {
    if (isDue && Date.now() - lookedAt >= PATIENCE) lookAgain();
  });
}
