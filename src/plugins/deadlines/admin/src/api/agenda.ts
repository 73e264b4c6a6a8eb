import { adminApi } from '@strapi/strapi/admin';

import type { Agenda } from '../../../server/src/admin/agenda/controller';

/** Others write meanwhile, so the server is asked again at this interval (ms). */
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
 * What is ahead among the entries that the user may read.
 *
 * @param locale the language of the titles, if there are titles in it
 */
export function useAgendaQuery(locale: string) {
  return api.useDeadlinesAgendaQuery(locale, { pollingInterval: ASK_AGAIN, refetchOnMountOrArgChange: true });
}
