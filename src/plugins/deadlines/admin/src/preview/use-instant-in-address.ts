import { useQueryParams } from '@strapi/strapi/admin';

import { readInstant } from '../../../server/src/domain/instant';
import { AT } from './address';

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
  return [readInstant(query?.[AT]), change];
}
