import { adminApi } from '@strapi/strapi/admin';

import type { Agenda } from '../../../server/src/admin/agenda/controller';

/** Others write meanwhile: as often as that the server is asked again (ms). */
const ASK_AGAIN = 60_000;

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    deadlinesAgenda: builder.query<Agenda, string>({
      query: (locale) => ({ url: '/deadlines/agenda', method: 'GET', config: { params: { locale } } }),
      transformResponse: ({ data }: { data: Agenda }) => data,
    }),
  }),
});

/**
 * What lies ahead among the entries that somebody may read.
 *
 * @param locale the language of the titles, where there are any in it
 */
export function useAgendaQuery(locale: string) {
  return api.useDeadlinesAgendaQuery(locale, { pollingInterval: ASK_AGAIN, refetchOnMountOrArgChange: true });
}
