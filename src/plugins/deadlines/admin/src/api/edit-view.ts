import { adminApi } from '@strapi/strapi/admin';

import type { DayOff } from '../../../server/src/admin/day-off';
import type { PublishedStarts } from '../../../server/src/admin/published-starts';

/** One version of a document. */
interface VersionParams {
  uid: string;
  documentId: string;
  locale?: string;
}

/** What the plugin `transitions` announces for a type, if it is installed. */
export interface Announcements {
  /** The event for each level that is announced, by state. */
  events: Record<string, Record<string, string>>;
  /** The event for a change of a published deadline. */
  deadlineChanged: string | null;
  /** How many subscriptions want each event. */
  receivers: Record<string, number>;
}

const data = <T>(response: { data: T }): T => response.data;

/** As the content-manager writes it: a write there makes the admin ask for this document again, and for no other. */
const tagOf = (uid: string, documentId: string) => ({
  type: 'Document' as const,
  id: `${uid}_${documentId}`,
});

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Relations'] }).injectEndpoints({
  endpoints: (builder) => ({
    deadlinesPublished: builder.query<Record<string, unknown>, VersionParams>({
      query: ({ uid, documentId, locale }) => ({
        url: `/content-manager/collection-types/${uid}/${documentId}`,
        config: { params: { status: 'published', locale } },
      }),
      transformResponse: data<Record<string, unknown>>,
      providesTags: (_result, _error, { uid, documentId }) => [tagOf(uid, documentId)],
    }),
    deadlinesStarts: builder.query<PublishedStarts[], { uid: string; documentIds: string[] }>({
      query: ({ uid, documentIds }) => ({
        url: `/deadlines/starts/${uid}`,
        config: { params: { documentIds: documentIds.join(',') } },
      }),
      transformResponse: data<PublishedStarts[]>,
      providesTags: (_result, _error, { uid, documentIds }) => documentIds.map((id) => tagOf(uid, id)),
    }),
    deadlinesRelated: builder.query<string[], VersionParams & { relation: string }>({
      query: ({ uid, documentId, locale, relation }) => ({
        url: `/content-manager/relations/${uid}/${documentId}/${relation}`,
        config: { params: { pageSize: 100, locale } },
      }),
      transformResponse: ({ results }: { results: { documentId: string }[] }) =>
        results.map(({ documentId }) => documentId),
      providesTags: (_result, _error, { uid, documentId }) => [tagOf(uid, documentId), 'Relations'],
    }),
    deadlinesDayOff: builder.query<DayOff | null, { end: string; timezone: string; language: string }>({
      query: (params) => ({ url: '/deadlines/day-off', config: { params } }),
      transformResponse: data<DayOff | null>,
    }),
    deadlinesAnnouncements: builder.query<Announcements | null, string>({
      query: (uid) => `/transitions/announcements/${uid}`,
      transformResponse: data<Announcements | null>,
      // Subscriptions change.
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  useDeadlinesPublishedQuery: usePublishedQuery,
  useDeadlinesStartsQuery: useStartsQuery,
  useDeadlinesRelatedQuery: useRelatedQuery,
  useDeadlinesDayOffQuery: useDayOffQuery,
  useDeadlinesAnnouncementsQuery: useAnnouncementsQuery,
} = api;
