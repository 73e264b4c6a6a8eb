import { adminApi } from '@strapi/strapi/admin';

import type { Span } from '@guichet/time';
import type { TimelineEntry } from '../../../server/src/admin/timeline/entry';

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    deadlinesTimeline: builder.query<TimelineEntry[], { from: string; until: string }>({
      query: (params) => ({ url: '/deadlines/timeline', method: 'GET', config: { params } }),
      transformResponse: ({ data }: { data: TimelineEntry[] }) => data,
    }),
  }),
});

/** What happens in a span. Returns the previous span's result until the response arrives. Each visit asks again. */
export function useTimeline({ from, until }: Span) {
  const span = { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
  return api.useDeadlinesTimelineQuery(span, { refetchOnMountOrArgChange: true });
}
