import { adminApi } from '@strapi/strapi/admin';

import type { ChangesSince } from '../../../server/src/together/changes-since';

interface Asked {
  uid: string;
  documentId: string;
  locale?: string;
  since: string;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    historyChangesSince: builder.query<ChangesSince, Asked>({
      query: ({ uid, documentId, locale, since }) => ({
        url: `/history/together/${uid}/${documentId}`,
        config: { params: { locale, since } },
      }),
      transformResponse: ({ data }: { data: ChangesSince }) => data,
      keepUnusedDataFor: 0,
    }),
    historyReadRelations: builder.mutation<null, void>({
      queryFn: () => ({ data: null }),
      invalidatesTags: ['Relations'],
    }),
  }),
});

/** What others did to an entry since a version; asked anew each time. */
export const useChangesSinceQuery = api.useHistoryChangesSinceQuery;

/** A function that makes the form read links to entries again. */
export function useReadRelations(): () => void {
  const [read] = api.useHistoryReadRelationsMutation();
  return () => void read();
}
