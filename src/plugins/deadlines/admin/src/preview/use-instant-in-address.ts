import { useEffect } from 'react';
import { useQueryParams } from '@strapi/strapi/admin';

import { readInstant } from '@guichet/time';
import { AT } from './address';
import { usePreviewAgain } from './ask-with-instant';

/**
 * The instant (ms, UTC) in the browser's URL, `null` for now, and a function that sets it. In the URL, "copy the link"
 * includes it, and it stays the same for the draft and the published version.
 */
export function useInstantInAddress(): [number | null, (at: number | null) => void] {
  const [{ query }, setQuery] = useQueryParams<{ [AT]?: string }>();
  const change = (at: number | null) => {
    if (at === null) setQuery({ [AT]: '' }, 'remove', true);
    else setQuery({ [AT]: new Date(at).toISOString() }, 'push', true);
  };
  const at = readInstant(query?.[AT]);
  const askAgain = usePreviewAgain();
  // Also if it is there from the start: Strapi unmounts and remounts this component while it reads the entry.
  useEffect(() => askAgain(), [at]);
  return [at, change];
}
