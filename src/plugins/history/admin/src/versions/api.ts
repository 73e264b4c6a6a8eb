import { adminApi } from '@strapi/strapi/admin';

import type { ComparedVersions } from '../../../server/src/look/compare';
import type { DeletedEntry } from '../../../server/src/look/deleted';
import type { RestoreResult } from '../../../server/src/restore/controller';
import type { RestorePlan } from '../../../server/src/restore/plan';

/** An entry in one locale. */
export interface LookedAt {
  uid: string;
  documentId: string;
  locale?: string;
}

/** What the dialog shows beside the list: a version, or what the public saw at an instant (ISO). */
export type Look = { id: number } | { at: string } | null;

const dataOf = <T>({ data }: { data: T }) => data;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    historyTypes: builder.query<string[], void>({ query: () => '/history/types', transformResponse: dataOf }),
    historyDifferences: builder.query<ComparedVersions, { id: number; from?: string }>({
      query: ({ id, from }) => ({ url: `/history/versions/${id}/differences`, config: { params: { from } } }),
      transformResponse: dataOf,
    }),
    historyPublished: builder.query<ComparedVersions | null, LookedAt & { at: string }>({
      query: ({ uid, documentId, locale, at }) => ({
        url: `/history/entries/${uid}/${documentId}/published`,
        config: { params: { locale, at } },
      }),
      transformResponse: dataOf,
    }),
    historyPlan: builder.query<RestorePlan, number>({
      query: (id) => `/history/versions/${id}/restore`,
      transformResponse: dataOf,
      keepUnusedDataFor: 0,
    }),
    historyRestore: builder.mutation<RestoreResult, number>({
      query: (id) => ({ url: `/history/versions/${id}/restore`, method: 'POST' }),
      transformResponse: dataOf,
      invalidatesTags: ['Document'],
    }),
    historyDeleted: builder.query<
      { data: DeletedEntry[]; next: number | null },
      { uid: string; before?: number }
    >({
      query: ({ uid, before }) => ({ url: `/history/deleted/${uid}`, config: { params: { before } } }),
      keepUnusedDataFor: 0,
    }),
    historyRestoreDeleted: builder.mutation<RestoreResult, { uid: string; documentId: string }>({
      query: ({ uid, documentId }) => ({
        url: `/history/deleted/${uid}/${documentId}/restore`,
        method: 'POST',
      }),
      transformResponse: dataOf,
      // Not the list: what was restored stays there, with what is to be said of it.
      invalidatesTags: ['Document'],
    }),
  }),
});

export const {
  useHistoryDifferencesQuery: useDifferences,
  useHistoryPublishedQuery: usePublished,
  useHistoryPlanQuery: usePlan,
  useHistoryRestoreMutation: useRestore,
  useHistoryDeletedQuery: useDeleted,
  useHistoryRestoreDeletedMutation: useRestoreDeleted,
} = api;

/** Whether entries of the type have versions that the user may read. */
export function useKeepsVersions(uid: string): boolean {
  return api.useHistoryTypesQuery().data?.includes(uid) === true;
}
