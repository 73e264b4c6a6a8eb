import { useEffect, useState } from 'react';
import { adminApi } from '@strapi/strapi/admin';

import type { TriedOptIn, TriedType } from '../../../server/src/admin/tried-opt-in';

/** The server is asked once nothing has been typed for this time (ms). */
const PAUSE = 300;

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    deadlinesTryOptIn: builder.query<TriedOptIn, TriedType>({
      query: (data) => ({ url: '/deadlines/opt-in', method: 'POST', data: { data } }),
      transformResponse: ({ data }: { data: TriedOptIn }) => data,
      keepUnusedDataFor: 0,
    }),
  }),
});

/** What a start with this type would do; `undefined`: not known yet. */
export function useTriedOptIn(type: TriedType): TriedOptIn | undefined {
  const typed = JSON.stringify(type);
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return api.useDeadlinesTryOptInQuery(JSON.parse(settled) as TriedType).data;
}
