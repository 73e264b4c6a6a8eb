import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

import type { ChangeSummary } from '../../../server/src/look/find-changes';
import type { LookedAt } from './api';

interface Found {
  data: ChangeSummary[];
  /** What to ask for to see older ones; `null`: there are none. */
  next: number | null;
  /** IANA, of the entry. */
  zone: string;
}

/** What happened to an entry, from now on backwards. */
export interface Changes {
  /** `null` until they are known. */
  found: Found | null;
  isError: boolean;
  /** Adds older ones. */
  more: () => Promise<void>;
}

export function useChanges({ uid, documentId, locale }: LookedAt): Changes {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Found | null>(null);
  const [isError, setIsError] = useState(false);
  const ask = useCallback(
    async (before: number | null) => {
      const params = { locale, before: before ?? undefined };
      return (await get<Found>(`/history/entries/${uid}/${documentId}`, { params })).data;
    },
    [get, uid, documentId, locale]
  );
  useEffect(() => {
    let isStale = false;
    ask(null).then(
      (page) => !isStale && setFound(page),
      () => !isStale && setIsError(true)
    );
    return () => {
      isStale = true;
    };
  }, [ask]);
  const more = async () => {
    const page = await ask(found!.next);
    setFound({ ...page, data: [...found!.data, ...page.data] });
  };
  return { found, isError, more };
}
