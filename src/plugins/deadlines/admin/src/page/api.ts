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

/** What happens in a span; what was asked for before until the answer is there. Asked anew by each visit. */
export function useTimeline({ from, until }: Span) {
  const span = { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
  return api.useDeadlinesTimelineQuery(span, { refetchOnMountOrArgChange: true });
}
