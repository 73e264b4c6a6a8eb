import { useEffect } from 'react';
import { useIntl } from 'react-intl';

import { useAgendaQuery } from '../api/agenda';
import { useNow } from '../api/now';
import { nextInstant } from './next-instant';

/** What lies ahead, asked for anew when the first of it is reached, and the server's present instant. */
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
