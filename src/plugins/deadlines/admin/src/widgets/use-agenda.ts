import { useEffect } from 'react';
import { useIntl } from 'react-intl';

import { useAgendaQuery } from '../api/agenda';
import { useNow } from '../api/now';
import { nextInstant } from './next-instant';

/** What is ahead, and the server's present instant. It asks again when the first of these instants comes. */
export function useAgenda() {
  const { locale } = useIntl();
  const { data: agenda, error, refetch } = useAgendaQuery(locale);
  const next = agenda ? nextInstant(agenda) : null;
  const now = useNow(next);
  const isDue = now !== null && next !== null && next <= now;
  useEffect(() => {
    if (isDue) void refetch();
  }, [isDue, refetch]);
  return { agenda, error, now };
}
