import { adminApi } from '@strapi/strapi/admin';

import type { ActionName } from '@guichet/time';

interface ActionRequest {
  uid: string;
  documentId: string;
  action: ActionName;
  /** For an extension: the new deadline (ISO 8601, UTC) by its attribute, and the note. */
  data: Record<string, string>;
}

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    deadlinesAct: builder.mutation<unknown, ActionRequest>({
      query: ({ uid, documentId, action, data }) => ({
        url: `/deadlines/${uid}/${documentId}/actions/${action}`,
        method: 'POST',
        data,
      }),
      invalidatesTags: ['Document'],
    }),
  }),
});

/** Opens, closes or extends a published entry, for everybody at once. */
export const useActMutation = api.useDeadlinesActMutation;
