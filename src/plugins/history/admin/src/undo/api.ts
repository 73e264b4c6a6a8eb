import { adminApi } from '@strapi/strapi/admin';

import type { Done } from './done';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    historyUndo: builder.mutation<void, Done & { note: string }>({
      query: ({ uid, documentId, ...data }) => ({
        url: `/history/entries/${uid}/${documentId}/undo`,
        method: 'POST',
        data,
      }),
      invalidatesTags: ['Document'],
    }),
  }),
});

/** Takes back what was just done to an entry. */
export const useUndo = api.useHistoryUndoMutation;
