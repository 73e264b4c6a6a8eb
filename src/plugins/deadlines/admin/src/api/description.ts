import { adminApi } from '@strapi/strapi/admin';

import type { DescribedModel, Description } from '../../../server/src/admin/describe';

/** What the server says of itself, with the distance (ms) of its clock from the browser's. */
export interface Known extends Omit<Description, 'now'> {
  ahead: number;
}

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

/** What opted in, the default zone, and how far the server's clock is ahead; `undefined` until it is known. */
export function useDescription(): Known | undefined {
  return api.useDeadlinesDescriptionQuery(undefined, { pollingInterval: ASK_AGAIN }).data;
}

/** The content type or component, where it opted in. */
export function useModel(uid: string): DescribedModel | undefined {
  return useDescription()?.models.find((model) => model.uid === uid);
}
