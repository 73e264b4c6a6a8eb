import { useEffect } from 'react';
import { useQueryParams } from '@strapi/strapi/admin';

import { readInstant } from '@guichet/time';
import { AT } from './address';
import { usePreviewAgain } from './ask-with-instant';

/**
 * The instant (ms, UTC) in the window's address, `null` for now, and what changes it: so that "copy the link" copies it,
 * and it stays from the draft to what is published.
 */
export function useInstantInAddress(): [number | null, (at: number | null) => void] {
  const [{ query }, setQuery] = useQueryParams<{ [AT]?: string }>();
  const change = (at: number | null) => {
    if (at === null) setQuery({ [AT]: '' }, 'remove', true);
    else setQuery({ [AT]: new Date(at).toISOString() }, 'push', true);
  };
  const at = readInstant(query?.[AT]);
  const askAgain = usePreviewAgain();
  // Also where it is there from the beginning: Strapi takes this away and brings it back while it reads the entry.
  useEffect(() => askAgain(), [at]);
  return [at, change];
}
