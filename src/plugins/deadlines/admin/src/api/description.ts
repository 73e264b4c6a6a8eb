import { adminApi } from '@strapi/strapi/admin';

import type { AdminApis, Known } from '../../../server/src/admin/apis';
import type { DescribedModel, Description } from '../../../server/src/admin/describe';

/** The server may be set to another time while somebody looks: as often as that its clock is asked (ms). */
const ASK_AGAIN = 60_000;

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    deadlinesDescription: builder.query<Known, void>({
      query: () => '/deadlines/models',
      transformResponse: ({ data: { now, ...known } }: { data: Description }) => ({
        ...known,
        ahead: Date.parse(now) - Date.now(),
      }),
    }),
  }),
});

export const useDescription: AdminApis['useDescription'] = () =>
  api.useDeadlinesDescriptionQuery(undefined, { pollingInterval: ASK_AGAIN }).data;

/** The content type or component, where it opted in. */
export function useModel(uid: string): DescribedModel | undefined {
  return useDescription()?.models.find((model) => model.uid === uid);
}
