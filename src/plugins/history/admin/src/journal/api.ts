import { adminApi } from '@strapi/strapi/admin';

import type { JournalPage } from '../../../server/src/journal/find-rows';
import type { JournalOptions } from '../../../server/src/journal/options';

export type { JournalRow } from '../../../server/src/journal/find-rows';
export type { JournalPage };

/** What can be chosen, and how long rows are kept, such as `10y`. */
export type Options = JournalOptions & { keep: string };

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Journal'] }).injectEndpoints({
  endpoints: (builder) => ({
    journal: builder.query<JournalPage, Record<string, string>>({
      query: (params) => ({ url: '/history/journal', config: { params } }),
      providesTags: ['Journal'],
      // Rows come without the page's doing.
      keepUnusedDataFor: 0,
    }),
    journalOptions: builder.query<Options, void>({
      query: () => '/history/journal/options',
      transformResponse: ({ data }: { data: Options }) => data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useJournalQuery: useJournal, useJournalOptionsQuery: useJournalOptions } = api;
