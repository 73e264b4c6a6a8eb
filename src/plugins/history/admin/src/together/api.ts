import { adminApi } from '@strapi/strapi/admin';

import type { ChangesSince } from '../../../server/src/together/changes-since';
import type { Values } from './merge';

interface Asked {
  uid: string;
  documentId: string;
  locale?: string;
  since: string;
  /** What the editor has changed, see `EditorsForm`. */
  base: Values;
  mine: Values;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    historyChangesSince: builder.query<ChangesSince, Asked>({
      query: ({ uid, documentId, ...data }) => ({
        url: `/history/together/${uid}/${documentId}`,
        method: 'POST',
        data,
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
