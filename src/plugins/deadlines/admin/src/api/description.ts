import { adminApi } from '@strapi/strapi/admin';

import type { AdminApis, ServerDescription } from '../../../server/src/admin/apis';
import type { DescribedModel, AdminSettings } from '../../../server/src/admin/describe';

/** Somebody may set the server's clock meanwhile, so it is asked again at this interval (ms). */
const ASK_AGAIN = 60_000;

const api = adminApi.injectEndpoints({
  endpoints: (builder) => ({
    deadlinesDescription: builder.query<ServerDescription, void>({
      query: () => '/deadlines/models',
      transformResponse: ({ data: { now, ...known } }: { data: AdminSettings }) => ({
        ...known,
        ahead: Date.parse(now) - Date.now(),
      }),
    }),
  }),
});

export const useDescription: AdminApis['useDescription'] = () =>
  api.useDeadlinesDescriptionQuery(undefined, { pollingInterval: ASK_AGAIN }).data;

/** The content type or component, if it opted in. */
export function useModel(uid: string): DescribedModel | undefined {
  return useDescription()?.models.find((model) => model.uid === uid);
}
